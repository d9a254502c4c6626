"""What single words do, whatever they are said of: one table a language, marks and slips of the thumb, and how our own words to her are written."""
