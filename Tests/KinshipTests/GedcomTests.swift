import Foundation
import Testing

@testable import Kinship

extension FamilyTree {
  /// For comparison: the order of ties says nothing.
  var unordered: [Set<AnyHashable>] {
    [
      Set(relatives), Set(parents), Set(partnerships), Set(siblings), Set(custodies), Set(households), Set(bonds),
      Set(supports), Set(merges),
    ]
  }
}

@Suite struct GedcomTests {
  private func lines(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(.enabled(if: Outside.isThere))
  func allFilesAreReadAndWrittenWithoutLoss() throws {
    #expect(Outside.files.count >= 24)
    for file in Outside.files {
      let reading = GedcomReading(try [UInt8](Data(contentsOf: file)))
      let name = Comment(rawValue: file.lastPathComponent)
      let text = reading.file.lines
      // Each line is understood, kept, or belongs to a value above it.
      let told = Set(reading.remarks.map(\.line))
      for (at, line) in text.enumerated() {
        let words = line.split(separator: " ", maxSplits: 2)
        let isMore = words.count > 1 && (words[1] == "CONT" || words[1] == "CONC")
        let isHandled = told.contains(at + 1) || reading.understood.contains(at + 1) || isMore || words.isEmpty
        #expect(isHandled || line.contains("@VOID@"), "\(name) \(at + 1): \(line)")
      }
      let back = GedcomReading(GedcomWriter(reading.tree, keeping: reading).bytes)
      let isSame = zip(back.tree.unordered, reading.tree.unordered).map { $0 == $1 }
      #expect(isSame == Array(repeating: true, count: 9), name)
      if reading.version == .v70 { #expect(Self.leaves(back.kept) == Self.leaves(reading.kept), name) }
    }
  }

  /// Kept lines, without their numbers.
  private static func leaves(_ kept: [GedcomReading.Kept]) -> [String] {
    func flat(_ node: GedcomNode, _ path: String) -> [String] {
      ["\(path).\(node.tag) \(node.pointer ?? "") \(node.value)"]
        + node.children.flatMap { flat($0, "\(path).\(node.tag)") }
    }
    return kept.filter {
      $0.owner != .header && !["FAMC", "FAMS", "CHIL", "HUSB", "WIFE"].contains($0.path.first ?? $0.node.tag)
    }
    .flatMap { flat($0.node, $0.path.joined(separator: ".")) }.sorted()
  }

  @Test(.enabled(if: Outside.isThere))
  func theRoyalFamilyIsUnderstood() throws {
    let reading = GedcomReading(try Outside.bytes("royal92.ged"))
    let tree = reading.tree
    #expect(reading.encoding == .ansel)
    #expect(tree.relatives.count == 3010)
    #expect(
      tree["I1"] == Relative.with("I1", "Victoria Hanover", "Hanover", .woman, .on(1819, 5, 24), .on(1901, 1, 22)))
    #expect(tree.partnerships.contains { Set($0.partners) == ["I1", "I2"] && $0.standing == .married })
    #expect(tree.parents.filter { $0.parent == "I1" }.count == 9)
  }

  @Test(arguments: 0..<60)
  func whatWeWriteReadsBackEqual(seed: Int) {
    var (tree, child) = Made.family(UInt64(seed))
    let ids = tree.relatives.map(\.id)
    tree.relatives[0].name = KinName("@ Ann/e \"X\"\nof Æbelø", given: " A", surname: "Æbelø", nickname: "")
    tree.relatives[0].birth = FuzzyDate(
      .between, PartialDate(1693, 3, dualYear: 1694), until: PartialDate(1699, calendar: .julian), phrase: "@as said")
    tree.relatives[1].arrival = .stillborn
    tree.relatives[1].assigned = .unassigned
    tree.relatives[1].death = FuzzyDate(.words, nil, phrase: "in the war")
    tree.add(Relative("Id with spaces & åæø", "Kommunen", isOutside: true))
    tree.add(Relative("E1"))
    tree.add(Relative("E2"))
    tree.siblings.append(SiblingSet(.siblings, ["E1", "E2"]))
    tree.parents.append(
      ParentLink(child, "Id with spaces & åæø", .guardian, from: .on(2015, 2, 3), until: .about(2017)))
    if let at = tree.parents.firstIndex(where: { $0.child == child }) { tree.parents[at].gaveBirth = true }
    tree.custodies = [Custody(over: child, holder: "Id with spaces & åæø", .delegated, from: .on(2015))]
    tree.households.append(Household("Two\nlines", stays: [.init(ids[0], from: .on(2010), until: .on(2012))]))
    tree.bonds.append(Bond(ids[0], ids[1], .violence, according: child, since: .on(2012)))
    tree.supports = [SupportTie("Id with spaces & åæø", child, .formal, "Kontaktperson @ 5 t/uge")]
    tree.merges = [Merge(ids[0], into: ids[1])]
    let writer = GedcomWriter(tree)
    let back = GedcomReading(writer.bytes)
    let isSame = zip(back.tree.unordered, tree.unordered).map { $0 == $1 }
    #expect(isSame == Array(repeating: true, count: 9))
    let differ = zip(back.tree.relatives, tree.relatives).filter { $0 != $1 }
    #expect(differ.isEmpty && back.tree.relatives.count == tree.relatives.count)
    #expect(writer.remarks.isEmpty && back.remarks.isEmpty, "\(back.remarks)")
  }

  @Test func theOlderVersionSaysWhatItCannotHold() {
    let (tree, _) = Made.family(3)
    let writer = GedcomWriter(tree, .v551)
    let back = GedcomReading(writer.bytes)
    #expect(back.version == .v551)
    #expect(Set(back.tree.relatives.map(\.id)) == Set(tree.relatives.map(\.id)))
    #expect(Set(back.tree.parents) == Set(tree.parents))
    #expect(writer.remarks.contains { $0.reason == .noPlace && $0.path == "household" })
    #expect(writer.remarks.contains { $0.reason == .noPlace && $0.path == "bond" })
  }

  @Test func encodings() {
    let text = "0 HEAD\n1 CHAR %\n0 @I1@ INDI\n1 NAME Søren /Ågård/\n0 TRLR\n"
    func name(_ bytes: [UInt8]) -> String? { GedcomReading(bytes).tree["I1"]?.name?.full }
    let utf8 = text.replacing("%", with: "UTF-8")
    #expect(name(lines(utf8)) == "Søren Ågård")
    #expect(name([0xEF, 0xBB, 0xBF] + lines(utf8)) == "Søren Ågård")
    let units = Array(utf8.utf16)
    #expect(name([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == "Søren Ågård")
    #expect(name(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == "Søren Ågård")
    let head = "0 HEAD\n1 CHAR %\n0 @I1@ INDI\n1 NAME "
    let tail: [UInt8] = [0x2F, 0x0A] + lines("0 TRLR\n")
    let ansel =
      lines(head.replacing("%", with: "ANSEL") + "S") + [0xB2] + lines("ren /") + [0xEA, 0x41, 0x67, 0xEA, 0x61]
      + lines("rd") + tail
    #expect(name(ansel) == "Søren Ågård")
    let windows = [UInt8(ascii: "S"), 0xF8] + lines("ren /") + [0xC5, 0x67, 0xE5] + lines("rd") + tail
    #expect(name(lines(head.replacing("%", with: "ANSI")) + windows) == "Søren Ågård")
    let false1 = GedcomReading(lines(head.replacing("%", with: "ANSEL")) + windows)
    #expect(false1.tree["I1"]?.name?.full == "Søren Ågård")
    #expect(false1.remarks.contains { $0.reason == .encodingFalse })
    #expect(name(lines(utf8.replacing("\n", with: "\r"))) == "Søren Ågård")
    #expect(name(lines(utf8.replacing("\n", with: "\r\n"))) == "Søren Ågård")
  }

  @Test func brokenLinesAreSaidWithTheirNumberAndNothingIsLost() {
    let text = """
      0 HEAD
      1 GEDC
      2 VERS 5.5.1
      0 @I1@ INDI
      1 NAME Ann /Bo/
      3 GIVN Ann
      this is no line
      1 BIRT
      2 DATE 35 MAY 19x0
      2 PLAC Ribe
      1 FAMC @F9@
      1 _OWN x
      1 XYZZY y
      0 @I1@ INDI
      0 @F1@ FAM
      1 HUSB @I7@
      1 CHIL @I1@
      1 CHIL @F1@
      """
    let reading = GedcomReading(lines(text))
    func reasons(_ line: Int) -> Set<GedcomRemark.Reason> {
      Set(reading.remarks.filter { $0.line == line }.map(\.reason))
    }
    #expect(reasons(6).contains(.levelJump))
    #expect(reasons(7) == [.continued, .noLevel] || reasons(7) == [.continued])
    #expect(reasons(9).contains(.badDate))
    #expect(reasons(10) == [.notHeld])
    #expect(reasons(11).contains(.notHeld) || reasons(11).contains(.danglingPointer))
    #expect(reasons(12) == [.extension])
    #expect(reasons(13) == [.unknownTag])
    #expect(reasons(14).contains(.duplicateXref))
    #expect(reasons(16).contains(.danglingPointer))
    #expect(reasons(17).contains(.oneSided))
    #expect(reasons(18).contains(.wrongPointer))
    #expect(reading.remarks.contains { $0.reason == .noTrailer })
    #expect(reading.remarks.first { $0.line == 10 }?.path == "INDI.BIRT.PLAC")
    #expect(reading.remarks.first { $0.line == 10 }?.value == "2 PLAC Ribe")
    #expect(reading.tree.relatives.map(\.id) == ["I1", "I1-line-14"])
  }

  @Test func changedBytesNeverCrashIt() throws {
    var dice = Dice(state: 92)
    let made = GedcomWriter(Made.family(5).tree).bytes
    var seeds = [made, GedcomWriter(Made.family(6).tree, .v551).bytes]
    if Outside.isThere { seeds.append(try Outside.bytes("gedcom70/maximal70.ged")) }
    for round in 0..<400 {
      var bytes = seeds[round % seeds.count]
      if bytes.count > 6000 {
        let start = dice.below(bytes.count - 6000)
        bytes = Array(bytes[start..<(start + 6000)])
      }
      for _ in 0..<(1 + dice.below(40)) {
        let at = dice.below(bytes.count)
        switch dice.below(5) {
        case 0: bytes[at] = UInt8(dice.below(256))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert([0x0A, 0x40, 0x20, 0x30, 0x39, 0xE8, 0x00, 0xFF][dice.below(8)], at: at)
        case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.below(80))], at: dice.below(at + 1))
        default: bytes.removeSubrange(at..<min(bytes.count, at + dice.below(30)))
        }
        if bytes.isEmpty { bytes = [0x30] }
      }
      let reading = GedcomReading(bytes)
      let writer = GedcomWriter(reading.tree, keeping: reading)
      #expect(GedcomReading(writer.bytes).tree.relatives.count >= reading.tree.relatives.count, "round \(round)")
      if round % 8 == 0, let centre = reading.tree.relatives.first?.id {
        #expect(Genogram(of: reading.tree, centre: centre).layout.overlaps == 0, "round \(round)")
      }
    }
  }
}

extension Relative {
  static func with(
    _ id: KinID, _ name: String, _ surname: String, _ gender: Gender, _ birth: FuzzyDate, _ death: FuzzyDate
  ) -> Relative {
    var one = Relative(id, name, gender: gender, birth: birth, death: death)
    one.name?.surname = surname
    return one
  }
}
