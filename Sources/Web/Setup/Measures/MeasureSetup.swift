import CaseFile
import HTML
import Measures

/// The instruments as this department may use them today: packs, licences, and what courses are set beside.
struct MeasureSetup {
  let visit: Visit
  let shelf: MeasureShelf

  init(_ visit: Visit) throws {
    self.visit = visit
    shelf = try visit.measureShelf()
  }

  private var t: Words { visit.t }
  private var book: MeasureBook { visit.department.measures }
  private var mayChange: Bool { visit.may(.changeMeasures) }

  func reply() -> Reply {
    visit.setupPage(t("measures.title"), Places.setupMeasures) {
      p(t("measures.lead"), .class("lead"))
      card(t("measures.instruments"), id: "ark") { instruments }
      card(t("measures.packs"), id: "pakker") { packs }
      card(t("measures.licences"), id: "licenser") { licences }
      card(t("measures.norms"), id: "graenser") { NormList(visit: visit, shelf: shelf).node }
      card(t("measures.expected"), id: "forloeb") { expected }
    }
  }

  private var instruments: Node {
    group {
      p(t("measures.instruments-lead"))
      stackingTable(
        t("measures.instruments"),
        heads: [
          t("measures.name"), t("measures.owner"), t("measures.paper"), t("measures.screen"), t("measures.sending"),
        ],
        rows: shelf.catalogue.instruments.map { instrument in
          [
            .text(instrument.name),
            .text(
              instrument.licence.holders.isEmpty
                ? t("measures.nobody") : instrument.licence.holders.joined(separator: ", ")),
            permission(.paperEntry, instrument), permission(.screen, instrument), permission(.sending, instrument),
          ]
        })
      p(t("measures.sending-note"), .class("quiet"))
    }
  }

  private func permission(_ way: Way, _ instrument: Instrument) -> Node {
    switch shelf.permission(to: way, instrument, t.language) {
    case .allowed: return Pill.good(t("measures.allowed"))
    case .refused(let why): return Pill.quiet(t("measures.refused.\(why.key)"))
    }
  }

  private var packs: Node {
    group {
      if mayChange { p { a(t("measures.new-pack"), .href(Places.setupNewPack()), .class("button plain")) } }
      if book.packs.isEmpty { p(t("measures.no-packs")) }
      ul(.class("rows")) {
        for record in book.packs {
          li {
            span(record.content.title)
            span("\(t(record.content.what)), \(t.shortDate(record.day))", .class("quiet"))
            if mayChange {
              a(
                t("measures.drop"), .href(Places.setupDropPack(Slug(rawValue: record.content.id))), .class("act"),
                .aria("label", t("measures.drop-title", ["name": record.content.title])))
            }
            if let right = record.content.right { span(right, .class("wide quiet")) }
          }
        }
      }
    }
  }

  private var licences: Node {
    group {
      p(t("measures.licences-lead"))
      if mayChange { p { a(t("measures.new-licence"), .href(Places.setupNewLicence()), .class("button plain")) } }
      if book.licences.isEmpty { p(t("measures.no-licences")) }
      for record in book.licences { licence(record) }
    }
  }

  private func licence(_ record: Record<MeasureLicenceRecorded>) -> Node {
    let licence = record.content
    let isInForce = shelf.licences.inForce(LicenceRecord(record), on: shelf.day)
    return section(.class("rule")) {
      h3(licence.instruments.map(name(of:)).joined(separator: ", "))
      p { isInForce ? Pill.good(t("measures.in-force")) : Pill.quiet(t("measures.not-in-force")) }
      definitions([
        (t("entry.measure-licence.recorded.licensor"), .text(licence.licensor)),
        (t("entry.measure-licence.recorded.holder"), .text(licence.holder)),
        (t("entry.measure-licence.recorded.number"), licence.number.map { .text($0) }),
        (
          t("entry.measure-licence.recorded.ways"),
          .text(licence.ways.isEmpty ? t("measures.paper-only") : licence.ways.map { t($0) }.joined(separator: ", "))
        ),
        (t("entry.measure-licence.recorded.from"), .text(t.shortDate(licence.from))),
        (t("entry.measure-licence.recorded.until"), licence.until.map { .text(t.shortDate($0)) }),
        (
          t("entry.measure-licence.ended.on"),
          book.ended[licence.id].map { .text(t.shortDate($0.content.on)) }
        ),
        (
          t("measures.recorded-by"),
          .text("\(who(record.actor)), \(t.shortDate(DanishTime.day(at: record.recordedAt)))")
        ),
      ])
      if mayChange, book.ended[licence.id] == nil {
        p { a(t("measures.end-licence"), .href(Places.setupEndLicence(Slug(rawValue: licence.id)))) }
      }
    }
  }

  private var expected: Node {
    group {
      p(t("measures.expected-lead"))
      p {
        strong(t(book.expected?.content.model ?? .rules))
        if let pack = book.chosenCourses { " \(pack.id) \(pack.version)" }
      }
      if mayChange { p { a(t("measures.choose"), .href(Places.setupExpected()), .class("button plain")) } }
    }
  }

  private func name(of instrument: String) -> String {
    shelf.catalogue.instrument(instrument)?.name ?? instrument.uppercased()
  }

  private func who(_ actor: Actor) -> String {
    if case .staff(let id) = actor { visit.name(of: id) } else { t("case.by-system") }
  }
}

extension Permission.Why {
  /// The end of a text key.
  var key: String {
    switch self {
    case .noLicence: "no-licence"
    case .notThisWay: "not-this-way"
    case .notInForce: "not-in-force"
    case .noTexts: "no-texts"
    case .textsDoNotFit: "texts"
    }
  }
}
