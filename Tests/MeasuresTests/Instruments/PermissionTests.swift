import Testing

@testable import Measures

struct PermissionTests {
  private let today = DayNumber(1000)

  private func licence(
    ways: [Way], from: Int = 900, until: Int? = nil, forbidsOwnModels: Bool = false, id: String = "l1"
  ) -> LicenceRecord {
    LicenceRecord(
      id: id, instruments: ["ors", "srs"], licensor: "the owner", holder: "the municipality", number: "17", ways: ways,
      from: DayNumber(from), until: until.map(DayNumber.init), forbidsOwnModels: forbidsOwnModels,
      recordedBy: "leader", recordedOn: DayNumber(from))
  }

  private func texts(_ items: [String] = orsItems) -> TextPack {
    TextPack(
      instrument: Instrument.Reference(id: "ors", version: "1"), language: "da", title: "t", instruction: "i",
      items: items.map { TextPack.ItemText(id: $0, text: "words") })
  }

  @Test func numbersFromPaperNeedNothing() throws {
    for instrument in bundled.instruments {
      let permission = Licences().permission(to: .paperEntry, use: instrument, texts: nil, on: today)
      #expect(permission == .allowed(licence: nil), "\(instrument.id)")
    }
  }

  /// The rule this exists for.
  @Test(arguments: [Way.sending, .screen, .print], ["ors", "cors", "ycors", "srs", "csrs", "ycsrs", "gsrs"])
  func licensedInstrumentsAreRefusedUntilALicenceIsOnRecord(_ way: Way, _ id: String) throws {
    let permission = Licences().permission(to: way, use: try instrument(id), texts: texts(), on: today)
    #expect(permission == .refused(.noLicence(way)))
  }

  @Test func aLicenceOpensTheWaysItNames() throws {
    let ors = try instrument("ors")
    let paper = Licences([licence(ways: [.print])])
    #expect(paper.permission(to: .print, use: ors, texts: texts(), on: today) == .allowed(licence: "l1"))
    #expect(paper.permission(to: .sending, use: ors, texts: texts(), on: today) == .refused(.notThisWay(.sending)))
    let electronic = Licences([licence(ways: [.screen, .sending])])
    #expect(electronic.permission(to: .sending, use: ors, texts: texts(), on: today) == .allowed(licence: "l1"))
    #expect(
      electronic.permission(to: .sending, use: try instrument("cors"), texts: nil, on: today)
        == .refused(.noLicence(.sending)))
  }

  @Test func aLicenceHoldsFromDayToDay() throws {
    let ors = try instrument("ors")
    func permission(_ licences: Licences, _ day: Int) -> Permission {
      licences.permission(to: .screen, use: ors, texts: texts(), on: DayNumber(day))
    }
    let dated = Licences([licence(ways: [.screen], from: 900, until: 1000)])
    #expect(permission(dated, 899) == .refused(.notInForce(.screen)))
    #expect(permission(dated, 900).isAllowed)
    #expect(permission(dated, 1000).isAllowed)
    #expect(permission(dated, 1001) == .refused(.notInForce(.screen)))
    let ended = Licences(
      [licence(ways: [.screen])],
      ended: [
        LicenceEnded(licence: "l1", on: DayNumber(950), by: "x"),
        LicenceEnded(licence: "l1", on: DayNumber(990), by: "x"),
      ])
    #expect(permission(ended, 949).isAllowed)
    #expect(permission(ended, 950) == .refused(.notInForce(.screen)))
  }

  @Test func wordsMustBeHereAndFit() throws {
    let ors = try instrument("ors")
    let licences = Licences([licence(ways: [.screen])])
    #expect(licences.permission(to: .screen, use: ors, texts: nil, on: today) == .refused(.noTexts))
    #expect(
      licences.permission(to: .screen, use: ors, texts: texts(["individual", "interpersonal", "social"]), on: today)
        == .refused(.textsDoNotFit([.missing(item: "overall")])))
  }

  @Test func ourOwnLinesAndTheCasesOwnGoalsNeedNothing() throws {
    let lines = try instrument("trivselslinjer")
    let words = bundled.texts(lines.reference, language: "da")
    #expect(Licences().permission(to: .sending, use: lines, texts: words, on: today) == .allowed(licence: nil))
    #expect(
      Licences().permission(to: .sending, use: try instrument("gas"), texts: nil, on: today) == .allowed(licence: nil))
  }

  @Test func aLicenceCanForbidOwnModels() throws {
    let ors = try instrument("ors")
    let licences = Licences([
      licence(ways: [.screen]), licence(ways: [.print], until: 1000, forbidsOwnModels: true, id: "l2"),
    ])
    #expect(!licences.allowsOwnModel(of: ors, on: today))
    #expect(licences.allowsOwnModel(of: ors, on: DayNumber(1001)))
    #expect(licences.allowsOwnModel(of: try instrument("cors"), on: today))
  }
}
