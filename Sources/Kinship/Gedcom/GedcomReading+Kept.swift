extension GedcomReading {
  /// Keeps what nobody has taken, with a remark for each line of it.
  mutating func leave(_ record: GedcomNode) {
    guard understood.contains(record.line) else { return keep(record, .record, [], record.tag) }
    let owner: Kept.Owner
    switch record.tag {
    case "HEAD": owner = .header
    case "INDI": owner = .relative(identities["\(record.line)"] ?? "")
    case "FAM":
      let people = record.children.filter { ["HUSB", "WIFE", "CHIL"].contains($0.tag) }.compactMap(\.pointer)
      owner = .family(Set(people.compactMap { identities["@" + $0] }))
    default: owner = .record
    }
    search(record, owner, [], record.tag)
  }

  private mutating func search(_ node: GedcomNode, _ owner: Kept.Owner, _ path: [String], _ name: String) {
    for child in node.children {
      let name = "\(name).\(child.tag)"
      if understood.contains(child.line) {
        search(child, owner, path + [child.tag], name)
      } else {
        keep(child, owner, path, name)
      }
    }
  }

  private mutating func keep(_ node: GedcomNode, _ owner: Kept.Owner, _ path: [String], _ name: String) {
    kept.append(Kept(owner: owner, path: path, node: node))
    tell(node, name)
  }

  private mutating func tell(_ node: GedcomNode, _ name: String) {
    let reason: GedcomRemark.Reason =
      if node.tag == "_UNREADABLE" {
        .continued
      } else if node.tag.hasPrefix("_") {
        .extension
      } else if GedcomTags.known.contains(node.tag) {
        .notHeld
      } else { .unknownTag }
    remarks.append(GedcomRemark(node.line, name, reason, raw(node)))
    for child in node.children { tell(child, "\(name).\(child.tag)") }
  }
}

enum GedcomTags {
  /// All tags of 5.5.1 and 7.0.
  static let known: Set<String> = Set(
    """
    ABBR ADDR ADOP ADR1 ADR2 ADR3 AFN AGE AGNC ALIA ANCE ANCI ANUL ASSO AUTH BAPL BAPM BARM BASM BIRT BLES BLOB BURI \
    CALN CAST CAUS CENS CHAN CHAR CHIL CHR CHRA CITY CONC CONF CONL CONT COPR CORP CREA CREM CROP CTRY DATA DATE DEAT \
    DESC DESI DEST DIV DIVF DSCR EDUC EMAIL EMIG ENDL ENGA EVEN EXID FACT FAM FAMC FAMF FAMS FAX FCOM FILE FONE FORM \
    GEDC GIVN GRAD HEAD HEIGHT HUSB IDNO IMMI INDI INIL LANG LATI LEFT LONG MAP MARB MARC MARL MARR MARS MEDI MIME \
    NAME NATI NATU NCHI NICK NMR NO NOTE NPFX NSFX OBJE OCCU ORDI ORDN PAGE PEDI PHON PHRASE PLAC POST PROB PROP PUBL \
    QUAY REFN RELA RELI REPO RESI RESN RETI RFN RIN ROLE ROMN SCHMA SDATE SEX SLGC SLGS SNOTE SOUR SPFX SSN STAE STAT \
    SUBM SUBN SURN TAG TEMP TEXT TIME TITL TOP TRAN TRLR TYPE UID VERS WIDTH WIFE WILL WWW
    """.split(separator: " ").map(String.init))
}
