import CaseFile
import Foundation
import Testing

@testable import Exchange

/// Real mails through the real reader: a Python process for each.
@Suite struct MailReaderTests {
  private let reader = MailReader.python()

  private func read(_ name: String) async throws -> Mail { await reader.read(try MailSamples.bytes(name)) }

  /// What is found in each: a sign of the text, of the subject, and the files.
  private static let found: [(String, text: String, subject: String?, files: [String])] = [
    ("plain-utf8", "Han sagde: »Der er ikke nogen hjemme.«", "Bekymring for en dreng i 3. b", []),
    ("latin1-quoted-printable", "sidder højt oppe.", "Bekymring for Øjvind, 4 år", []),
    ("windows1252-undeclared", "hver aften – de græder. Jeg vil ikke have mit navn frem…", "Børn alene hjemme", []),
    ("utf8-undeclared", "måske to år", "Råb om natten", []),
    ("base64-utf8", "når jeg ringer på.\nJeg kommer", "Bekymring for et spædbarn på 5 uger", []),
    ("format-flowed", "hver dag i den her uge. Hun siger, at der ikke er nogen, der henter hende.", "Klubben", []),
    ("html-only", "- Ingen svarer\n- Døren er låst", "Fravær", []),
    ("outlook-alternative", "Hermed referatet", "SV: Vilfred", ["image001.png", "Referat møde.pdf"]),
    ("iphone-multipart", "foran huset.\n\nSendt fra min iPhone", "Billede", ["IMG_0001.jpeg"]),
    ("rfc2231-name", "Se vedlagte.", "Notat", ["Notat om Øjvind 4.pdf"]),
    ("forwarded-as-attachment", "Jeg kan ikke mere. Asta sover", "VS: Hjælp", ["Hjælp.eml", "tegning.png"]),
    ("smime-signed", "brækket arm", "Underretning", []),
    ("alternative-stump", "hun ikke tør gå hjem", "Besked", []),
    ("apple-alternative-with-pdf", "Hermed skemaet.", "Skema", ["skema.pdf"]),
    ("unknown-charset", "Børnene er alene.", "Sært", []),
    ("nul-bytes", "Første linje og mere.", "Nuller", []),
    ("several-froms", "Hej.", "To afsendere", []),
    ("winmail", "Se vedhæftede.", "Vilfred igen", []),
    ("no-body", "", "Ring til mig om Vilfred", []),
  ]

  @Test(arguments: found.indices) func whatPeopleSendIsRead(_ index: Int) async throws {
    let (name, text, subject, files) = Self.found[index]
    let mail = try await read(name)
    #expect(mail.text.contains(text) || text.isEmpty, "\(mail.text)")
    #expect(mail.subject == subject)
    #expect(mail.files.map(\.name) == files)
    #expect(!mail.isUnreadable)
  }

  @Test func whoAndWhenAreAsTheMailSays() async throws {
    let mail = try await read("latin1-quoted-printable")
    #expect(mail.name == "Søren Åkjær" && mail.address == "soeren@dagtilbud.example")
    #expect(mail.dated == DanishTime.instant(Day(2026, 6, 4)!, hour: 12))
    // Reply-To can lead anywhere; an answer goes to the sender.
    let several = try await read("several-froms")
    #expect(several.name == "Skolen (kontoret)" && several.address == "kontor@skole.example")
  }

  @Test func aPageIsReadWithoutWhatRunsInIt() async throws {
    let mail = try await read("html-only")
    #expect(!mail.text.contains("alert") && !mail.text.contains("color") && !mail.text.contains("<p>"))
    #expect(mail.text.contains("skemaet <https://skole.example/fravaer>"))
  }

  @Test func aFileIsWhatItsBytesAre() async throws {
    #expect(try await read("outlook-alternative").files.map(\.kind) == [.png, .pdf])
    #expect(try await read("forwarded-as-attachment").files.map(\.kind) == [.mail, .png])
  }

  @Test(arguments: [
    ("zip-bomb", ["pakket.pdf"]), ("program-as-pdf", ["..\\..\\regning.pdf"]), ("winmail", ["winmail.dat"]),
  ])
  func whatCannotBeShownIsNamed(_ name: String, _ names: [String]) async throws {
    let mail = try await read(name)
    #expect(mail.notShown == names && mail.files.isEmpty)
  }

  @Test func soManyFilesThatSomeAreInTheMailOnly() async throws {
    let mail = try await read("many-files")
    #expect(mail.files.count == 30 && mail.notShown.count == 30)
  }

  @Test(arguments: [
    ("bounce", [MailMark.automatic]), ("out-of-office", [.automatic]), ("mailing-list", [.list]),
    ("truncated", [.incomplete]), ("wrong-boundary", [.incomplete]), ("no-boundary", [.incomplete]),
    ("bad-base64", [.incomplete]), ("plain-utf8", []), ("huge-headers", []),
  ])
  func isMarked(_ name: String, _ marks: [MailMark]) async throws {
    let mail = try await read(name)
    #expect(mail.marks == marks)
    #expect(!mail.text.isEmpty && !mail.isUnreadable)
  }

  @Test(arguments: ["smime-encrypted", "pgp-encrypted", "empty", "eight-bit-junk", "nested-too-deep"])
  func whatNobodyCanReadIsSaidToBeSo(_ name: String) async throws {
    #expect(try await read(name).isUnreadable)
  }

  @Test func brokenBoundariesStillShowTheText() async throws {
    #expect(try await read("wrong-boundary").text.contains("Asta græd hele eftermiddagen."))
    #expect(try await read("truncated").text == "Teksten nåede frem.")
  }

  @Test func ofALargeMailTheBeginningIsRead() async throws {
    var data = try MailSamples.bytes("plain-utf8")
    data.append(Data(count: MailReader.most))
    let mail = await reader.read(data)
    #expect(mail.subject == "Bekymring for en dreng i 3. b" && mail.isUnreadable)
    #expect(mail.marks == [.tooLarge] && mail.text.contains("Vilfred kom igen"))
  }

  @Test func aReaderThatDiesOrHangsOrIsNotThereLosesNothing() async throws {
    let data = try MailSamples.bytes("plain-utf8")
    for program in ["/bin/false", "/bin/cat", "/findes/ikke"] {
      let mail = await MailReader.python(URL(filePath: program)).read(data)
      #expect(mail.isUnreadable && mail.marks == [.incomplete], "\(program)")
    }
    let slow = FileManager.default.temporaryDirectory.appending(path: "slow-\(UUID().uuidString)")
    try "#!/bin/sh\nexec /bin/sleep 100\n".write(to: slow, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: slow.path)
    defer { try? FileManager.default.removeItem(at: slow) }
    #expect(await MailReader.python(slow, seconds: 0.05).read(data).isUnreadable)
  }

  /// Mails cut off anywhere and with bytes changed anywhere: always an answer, never a crash, never a broken text.
  @Test func whateverIsDoneToAMailItIsAnswered() async throws {
    var dice = Dice(2026)
    let names = MailSamples.names.filter { $0 != "huge-headers" }
    for name in names {
      var data = try MailSamples.bytes(name)
      guard data.count > 2 else { continue }
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        data[Int.random(in: 0..<data.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      if Bool.random(using: &dice) { data = data.prefix(Int.random(in: 1..<data.count, using: &dice)) }
      let mail = await reader.read(data)
      #expect(!mail.text.unicodeScalars.contains { $0.value == 0 || $0.value == 0xFFFE }, "\(name)")
    }
  }
}
