"""Every condition by id: what it is, and how far `verify` covers it.

Matterhorn Protocol 1.1 ids are the protocol's; its wording is shortened. `A2-` ids are clauses of ISO 19005-2 with a
running number of ours; `S-` and `F-` are ours: what the structure and fonts need beyond both standards to be of use.
"""

STATUS = {
    "c": "covered",
    "p": "covered in part",
    "r": "refused: whatever could break it is itself a finding",
    "h": "needs a person",
    "n": "no test in the protocol",
}

MATTERHORN = """
01-001 h an artifact is tagged as real content
01-002 h real content is marked as artifact
01-003 c an artifact lies inside tagged content
01-004 c tagged content lies inside an artifact
01-005 c content is neither artifact nor tagged: every painting operator, and every MCID without an element
01-006 h the structure type does not suit the content
01-007 c Suspects is true
02-001 c a type is not mapped to a standard type
02-002 h a mapping does not suit the meaning
02-003 c a mapping goes in a circle
02-004 c a standard type is remapped
03-001 r an action flickers: actions other than links are refused (A2-6.5.1-1)
03-002 r multimedia flickers: multimedia is refused (A2-6.3.1-1)
03-003 r a script flickers: scripts are refused (A2-6.5.1-1)
04-001 h meaning is given by colour or layout alone
05-001 r media without another form: media is refused (A2-6.3.1-1)
05-002 r audio without another form: audio is refused (A2-6.3.1-1)
05-003 r a script beeps: scripts are refused (A2-6.5.1-1)
06-001 c no XMP metadata
06-002 c no PDF/UA mark in it
06-003 c no dc:title
06-004 h the title does not identify the document
07-001 c DisplayDocTitle is missing
07-002 c DisplayDocTitle is false
08-001 h scanned text has errors
08-002 h scanned text is not tagged
09-001 h the tags are not in reading order (`brochure.py` compares words with the source)
09-002 h elements are nested without sense
09-003 h the type after mapping does not suit
09-004 c table elements out of place
09-005 c list elements out of place
09-006 c contents elements out of place
09-007 c Ruby elements out of place
09-008 c Warichu elements out of place
10-001 c a character code has no Unicode
11-001 c language of text unknown
11-002 c language of Alt, ActualText, E unknown
11-003 c language of bookmarks unknown
11-004 c language of annotations unknown
11-005 c language of form fields unknown
11-006 c language of metadata unknown
11-007 h the language is not the right one
12-001 h stretched characters
13-001 h a graphic is not tagged as Figure
13-002 h a link with a picture does not describe both
13-003 h a caption is not tagged as Caption
13-004 c Figure without alternative or replacement text
13-005 h ActualText where Alt belongs
13-006 h parts of one graphic tagged one by one
13-007 h a more accessible form was possible
13-008 h ActualText missing where a Figure is text
14-001 h headings are not tagged
14-002 c the first heading is not H1
14-003 c a heading level is skipped
14-004 h heading types without Arabic numerals
14-005 h a seventh level without H7
14-006 c more than one H in an element
14-007 c H and H1, H2 … in one document
15-001 h a row's header cell is not tagged as one
15-002 h a column's header cell is not tagged as one
15-003 c TH without Scope (asked of every TH, with Headers or without)
15-004 h a table that is none
15-005 h a cell's header cannot be told
16-001 h an ordered list without ListNumbering
16-002 h an ordered list with another ListNumbering
16-003 h a list that is not tagged as one
17-001 h mathematics not tagged as Formula
17-002 c Formula without Alt
17-003 c characters of mathematics without Unicode (as 10-001, 31-027)
18-001 h headers and footers are no artifacts
18-002 h header and footer artifacts without their subtype
19-001 h notes not tagged as Note
19-002 h references not tagged as Reference
19-003 c Note without ID
19-004 c Note with an ID of another
20-001 c a layer configuration without name
20-002 c the first layer configuration without name
20-003 c AS in a layer configuration
21-001 c embedded file without F and UF
22-001 h article threads against the reading order
23-001 n digital signatures
24-001 h printed forms without PrintField
25-001 r XFA with dynamicRender: XFA is refused
26-001 c encrypted without permissions (the library that reads refuses such a file: also a finding)
26-002 c encrypted against assistive technology
27-001 n navigation
28-001 h an annotation is not in reading order
28-002 c an annotation is not in an Annot element
28-003 h an annotation for looks is tagged wrongly
28-004 c an annotation without description
28-005 c a form field without description
28-006 c an unknown annotation out of its element
28-007 c a TrapNet annotation
28-008 c a page with annotations without Tabs
28-009 c a page with annotations with other Tabs than S
28-010 c a form field outside a Form element
28-011 c a link outside a Link element
28-012 c a link without Contents
28-013 h IsMap without another way
28-014 r media clip without CT: media is refused (A2-6.3.1-1)
28-015 r media clip without Alt: media is refused (A2-6.3.1-1)
28-016 c an attached file without F and UF
28-017 c a PrinterMark in the structure tree
28-018 r a PrinterMark's look is no artifact: its content is walked as any other (A2-6.3.1-2)
29-001 r a script asks for timing: scripts are refused (A2-6.5.1-1)
30-001 c a form that refers to another file
30-002 c a form with tagged content is painted twice
31-001 c Registry of font and CMap differ
31-002 c Ordering of font and CMap differ
31-003 c Supplement of the font lower than the CMap's
31-004 c CIDToGIDMap is neither stream nor Identity
31-005 c CIDToGIDMap is missing
31-006 c CMap neither known nor embedded (only Identity and embedded ones pass)
31-007 c WMode of dictionary and CMap differ
31-008 c a CMap uses an unknown one (every one that is not embedded)
31-009 c the font program is not embedded
31-010 h the font may not be embedded
31-011 c a glyph is not in the font program
31-012 r CharSet lacks a glyph: simple fonts are refused (31-017)
31-013 r CharSet has a glyph too many: simple fonts are refused (31-017)
31-014 c CIDSet lacks a glyph
31-015 c CIDSet has a glyph too many
31-016 c a width is off by more than 1/1000
31-017 r TrueType without cmap: simple fonts are refused
31-018 r TrueType glyph not to be found: simple fonts are refused (31-017)
31-019 r TrueType without Encoding: simple fonts are refused (31-017)
31-020 r TrueType without BaseEncoding: simple fonts are refused (31-017)
31-021 r TrueType with another encoding: simple fonts are refused (31-017)
31-022 r TrueType with odd glyph names: simple fonts are refused (31-017)
31-023 r TrueType with Differences, no Unicode cmap: simple fonts are refused (31-017)
31-024 r symbolic TrueType with Encoding: simple fonts are refused (31-017)
31-025 r symbolic TrueType without cmap: simple fonts are refused (31-017)
31-026 r symbolic TrueType with cmaps but the symbol one: simple fonts are refused (31-017)
31-027 c no ToUnicode (asked of every font)
31-028 c ToUnicode maps to U+0000
31-029 c ToUnicode maps to U+FEFF or U+FFFE
31-030 c text shows .notdef
"""

ARCHIVE = """
A2-6.1.2-1 c the file begins with %PDF-1.n
A2-6.1.2-2 c a comment of four high bytes follows
A2-6.1.3-1 c file identifier in the trailer
A2-6.1.3-2 c not encrypted
A2-6.1.3-3 c nothing after the end
A2-6.1.4-1 p cross references well-formed: left to `qpdf --check`
A2-6.1.7.1-1 p streams keep their data inside; their lengths are left to `qpdf --check`
A2-6.1.7.2-1 c no LZW, no Crypt, only known filters
A2-6.1.10-1 c no LZW in inline pictures
A2-6.1.12-1 c permissions only UR3 and DocMDP
A2-6.1.13-1 c graphics states at most 28 deep
A2-6.1.13-2 c page boxes between 3 and 14400 units
A2-6.1.13-3 c names at most 127 bytes
A2-6.1.13-4 p strings at most 32767 bytes; those in content streams are not measured
A2-6.1.13-5 p integers in 32 bits; those in content streams are not measured
A2-6.1.13-6 c at most 32 inks in a colour
A2-6.2.2-1 c only operators of ISO 32000-1, streams that can be read and are closed
A2-6.2.2-2 c every resource is there
A2-6.2.3-1 c output intent GTS_PDFA1 with a valid profile
A2-6.2.3-2 c all output intents have one profile
A2-6.2.3-3 c there is an output intent (stricter than the standard, which asks it for device colours only)
A2-6.2.4.2-1 p profiles of colours: header and components; overprint mode with CMYK profiles is not judged
A2-6.2.4.3-1 c device colours only with a matching output intent or default colour space
A2-6.2.4.4-1 p inks: their alternate colours are followed; that one name always means one ink is not judged
A2-6.2.5-1 c no transfer functions, no halftones by name
A2-6.2.6-1 c the four rendering intents
A2-6.2.8-1 c pictures without Interpolate, Alternates, OPI
A2-6.2.8-2 c 1, 2, 4, 8 or 16 bits
A2-6.2.8.3-1 r JPEG 2000 is refused
A2-6.2.9-1 c forms without OPI and PostScript (reference forms: 30-001)
A2-6.2.9-2 c no PostScript objects
A2-6.2.10-1 c known blend modes
A2-6.2.11.2-1 p font dictionaries valid: the keys that the checks read
A2-6.2.11.3-1 c composite fonts (31-001 to 31-008)
A2-6.2.11.4-1 c embedded, with all glyphs, CIDSet complete (31-009, 31-011, 31-014, 31-015)
A2-6.2.11.5-1 c widths (31-016)
A2-6.2.11.6-1 r encodings of TrueType: simple fonts are refused (31-017)
A2-6.2.11.7.2-1 c Unicode (31-027 to 31-029)
A2-6.2.11.7.3-1 c private characters have ActualText
A2-6.2.11.8-1 c no .notdef (31-030)
A2-6.3.1-1 c kinds of annotations: no 3D, sound, film, screen
A2-6.3.1-2 r a PrinterMark annotation: print marks are page content here
A2-6.3.2-1 c annotation flags
A2-6.3.3-1 c appearances, only the normal one
A2-6.4.1-1 c no NeedAppearances
A2-6.4.1-2 c form fields without actions
A2-6.4.2-1 c no XFA
A2-6.4.3-1 r signatures: any form field of kind Sig is refused
A2-6.5.1-1 c no forbidden actions, no scripts
A2-6.5.1-2 c only the four named actions
A2-6.5.2-1 c nothing acts by itself
A2-6.6.2.1-1 c XMP in the catalog
A2-6.6.2.1-2 c a well-formed packet without bytes and encoding
A2-6.6.2.3-1 p namespaces known or described; the types of values are not judged
A2-6.6.3-1 c information dictionary and XMP agree
A2-6.6.4-1 c PDF/A-2A mark
A2-6.7.2.2-1 c MarkInfo says tagged
A2-6.7.3.3-1 c structure tree
A2-6.7.3.4-1 c role map (02-001, 02-003, 02-004)
A2-6.7.4-1 c language of the document, and every other, is a tag of BCP 47
A2-6.7.5-1 c alternative texts (13-004, 28-004)
A2-6.8-1 r embedded files are refused
A2-6.9-1 r layers are refused
A2-6.10-1 c no alternate presentations, no presentation steps
A2-6.11-1 c no Requirements
"""

OWN = """
S-00 c the file can be opened at all
S-01 c marked content belongs to one element only
S-02 c an MCID stands once in its stream
S-03 c the structure tree is a tree
S-04 c it begins with one Document
S-05 c every MCID of the tree is on a page
S-06 c the ParentTree leads back to the element
S-07 c IDs are unique and in the IDTree
S-08 c Figure has a bounding box
S-09 c Headers of a cell name header cells
S-10 c rows of a table are equally wide
S-11 c a table has a header cell
S-12 c Link element has its annotation
S-13 c Link element has text
S-14 c links lead somewhere
S-15 c bookmarks have titles and lead somewhere
F-01 c font names show a subset
F-02 c no U+FFFD
"""


def read(table):
    return {line.split()[0]: (line.split()[1], line.split(maxsplit=2)[2]) for line in table.strip().splitlines()}


PARTS = {
    "PDF/UA-1 by the Matterhorn Protocol 1.1": read(MATTERHORN),
    "PDF/A-2a by the clauses of ISO 19005-2": read(ARCHIVE),
    "Of our own": read(OWN),
}
ALL = {id: row for part in PARTS.values() for id, row in part.items()}


def markdown():
    """The tables for the documentation, with their sums."""
    lines = []
    for title, part in PARTS.items():
        counts = {word: sum(status == letter for status, _ in part.values()) for letter, word in STATUS.items()}
        total = ", ".join(f"{count} {word.split(':')[0]}" for word, count in counts.items() if count)
        lines += [f"### {title}", "", f"{len(part)} conditions: {total}.", "", "| id | condition or check | |", "| --- | --- | --- |"]
        lines += [f"| {id} | {text} | {STATUS[status].split(':')[0]} |" for id, (status, text) in part.items()]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
