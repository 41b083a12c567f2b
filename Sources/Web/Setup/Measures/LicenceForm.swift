import CaseFile
import Measures

/// A licence is recorded, or ends. Nothing is chosen beforehand: what it allows is what its paper says.
enum LicenceForm {
  private static func form(_ visit: Visit) throws -> Form {
    let shelf = try visit.measureShelf()
    let licensed = shelf.catalogue.instruments.filter { $0.licence.kind == .licensed }
    return Form(
      "measure-licence",
      [
        .several(
          "instruments", "entry.measure-licence.recorded.instruments",
          licensed.map { Field.Option($0.id, text: $0.name) }
        ).needed(),
        .line("licensor", "entry.measure-licence.recorded.licensor").needed().help("measures.licensor-help"),
        .line("holder", "entry.measure-licence.recorded.holder").needed(),
        .line("number", "entry.measure-licence.recorded.number"),
        .several("ways", "entry.measure-licence.recorded.ways", LicensedWay.self).help("measures.ways-help"),
        .date("from", "entry.measure-licence.recorded.from").needed(),
        .date("until", "entry.measure-licence.recorded.until"),
        .yesNo("forbids", "entry.measure-licence.recorded.forbids-own-models").help("measures.forbids-help"),
      ])
  }

  static func page(_ visit: Visit) throws -> FormPage {
    var page = FormPage(
      try form(visit), title: visit.t("measures.new-licence"), address: Places.setupNewLicence(),
      back: Places.setupMeasures())
    page.seen = visit.department.version
    page.lead = visit.t("measures.licence-lead")
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(try page(visit)) { answers in
      guard let licensor = answers.text("licensor"), let holder = answers.text("holder"),
        let from = answers.day("from")
      else { throw WebError.malformed }
      let until = answers.day("until")
      if let until, until < from {
        throw FieldError("until", visit.t("refusal.licence-ends-before-start", ["date": visit.t.date(from)]))
      }
      try await visit.fileInDepartment(
        MeasureLicenceRecorded(
          id: visit.act.rawValue, instruments: answers.chosen("instruments"), licensor: licensor, holder: holder,
          number: answers.text("number"), ways: answers.choices("ways", LicensedWay.self) ?? [], from: from,
          until: until, forbidsOwnModels: answers.flag("forbids")))
      return .saved(Places.setupMeasures())
    }
  }

  private static let ending = Form("measure-licence-end", [.date("on", "entry.measure-licence.ended.on").needed()])

  static func end(_ visit: Visit, _ id: Slug) throws -> FormPage {
    let book = visit.department.measures
    guard let licence = book.licence(id.rawValue), book.ended[id.rawValue] == nil else { throw WebError.notFound }
    var page = FormPage(
      ending, title: visit.t("measures.end-licence"), address: Places.setupEndLicence(id),
      back: Places.setupMeasures())
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("measures.end-lead", ["name": licence.licensor])
    return page
  }

  static func takeEnd(_ visit: Visit, _ id: Slug) async throws -> Reply {
    try await visit.take(try end(visit, id)) { answers in
      guard let on = answers.day("on") else { throw WebError.malformed }
      try await visit.fileInDepartment(MeasureLicenceEnded(for: id.rawValue, on: on))
      return .saved(Places.setupMeasures())
    }
  }
}

/// What courses are set beside is chosen.
enum ExpectedForm {
  private static func form(_ visit: Visit) -> Form {
    let packs = visit.department.measures.packs.map(\.content).filter { $0.what == .courses }
    return Form(
      "measure-expected",
      [
        .choice("model", "entry.expected-courses.chosen.model", ExpectedCourses.self).needed().help(
          "measures.own-help"),
        .select("pack", "measures.which-pack", packs.map { Field.Option($0.id, text: $0.title) }),
        .text("why", "entry.expected-courses.chosen.why", rows: 2),
      ])
  }

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form(visit), title: visit.t("measures.choose"), address: Places.setupExpected(), back: Places.setupMeasures())
    page.seen = visit.department.version
    page.lead = visit.t("measures.expected-lead")
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      guard let model = answers.choice("model", ExpectedCourses.self) else { throw WebError.malformed }
      let pack = answers.choice("pack")
      if model == .pack, pack == nil { throw FieldError("pack", visit.t("measures.pack-missing")) }
      try await visit.fileInDepartment(
        ExpectedCoursesChosen(model: model, for: model == .pack ? pack : nil, why: answers.text("why")))
      return .saved(Places.setupMeasures())
    }
  }
}
