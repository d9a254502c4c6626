"""Thirty colleagues as somebody really keeps them: a title above the columns, names in capitals, a colleague twice, a mother among them."""

from __future__ import annotations

import re

MESSY = """\
Contacts - Maya (last updated sept);;;;;;
;;;;;;
LAST NAME;First name;E-mail;Practice;What they do;Phone;Notes
Lee;Dr. Amara;ALee@lakeside.example;Lakeside Pediatrics;Pediatrician;828-555-0111;started evening hours for teenagers last spring
lee;amara;alee@LAKESIDE.example ;lakeside peds;pediatrics;;(old row)
Nair;Priya;pnair@harborpsych.example;Harbor Psychiatry;psychiatrist;(828) 555-0112;met at the fall conference
Ek;Tom;tek@northside-high.example;Northside High School;school counselor;;runs a grief group for students
Ruiz;Ana;ana@ruiztherapy.example;;LPC;828.555.0113;couples
Cole;Rev. Martin;mcole@gracechurch.example;Grace Church;pastor;;
Berg;Lena;lberg@bergnutrition.example;Berg Nutrition;dietician;;eating disorders
Ortiz;Javier;jortiz@ortizlaw.example;Ortiz Law;divorce lawyer;;
Weiss;Dr Ruth;rweiss@bayobgyn.example;Bay OB-GYN;obgyn;;holds a class for new mothers on Saturdays
Hahn;Sam;shahn@hahncoaching.example;;life coach;;
Poe;Ann;apoe@poefamily.example;Poe Family Medicine;family doctor;;my own PCP! sends me people
Okafor;Chidi;cokafor@mercyhospital.example;Mercy Hospital;ER social worker;;
Lindqvist;Åsa;asa.lindqvist@mercyhospital.example;Mercy Hospital;psych nurse practitioner;;
O'Brien;Siobhan;sobrien@valleyhs.example;Valley High;guidance counsellor;;
Front Desk;;office@lakeside.example;Lakeside Pediatrics;;;
van der Berg;Joost;joost@vdb.example;;psychologist;;testing for ADHD
Kim;Jane;jkim@valleyfm.example;Valley Family Medicine;GP;;
Kim;J.;jane.kim@personal.example;Valley Family Medicine;;;private address
Marsh;Jo;jo.marsh@mail.example;;;;"parent of a client - do not email"
Soto;Dr. Elena;soto@elm.example, esoto@elm.example;Elm Pediatrics;pediatrician;;
Brandt;Nick;nick brandt at clinic.example;Brandt Clinic;therapist;;
Test;Test;test@test;;;;
Holloway;Dee;dee@holloway-mediation.example;Holloway Mediation;mediator;;
Patel;Dr. Nina;npatel@westsideoncology.example;Westside Oncology;oncologist;;
Fischer;Karl;kfischer@eapnorth.example;EAP North;EAP;;
Washington;Denise;dwash@cornerstone.example;Cornerstone House;community;;shelter, has a teen program
Rivera;Luz;lrivera@asheville-u.example;Asheville U Counseling Center;college counseling;;
Stein;Rabbi Hannah;rabbi@bethshalom.example;Beth Shalom;rabbi;;
Grant;Eli;;Northside High School;vice principal;828-555-0119;no email, call
"""
ADDRESSES = frozenset(found.lower() for found in re.findall(r"[\w.'-]+@[\w.-]+\.example", MESSY))
"""Every mailbox that the sheet names: each can be written to, so that a letter too many arrives, too."""
