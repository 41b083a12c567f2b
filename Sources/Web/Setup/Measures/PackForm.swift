import CaseFile
import HTML
import Measures

/// A pack is brought in: its text goes through every check before it is taken, and what is wrong is told line by line.
enum PackForm {
  private static let form = Form(
    "measure-pack",
    [
      .choice("what", "entry.measure-pack.taken.what", MeasurePackKind.self).needed(),
      .line("right", "entry.measure-pack.taken.right").help("measures.right-help"),
      .text("file", "measures.file", rows: 14).needed().help("measures.file-help").most(400_000),
    ])

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form, title: visit.t("measures.new-pack"), address: Places.setupNewPack(), back: Places.setupMeasures())
    page.seen = visit.department.version
    page.lead = visit.t("measures.pack-lead")
    page.notice = div(.class("field"), .hidden(), .data("file-for", "f-file")) {
      label(visit.t("measures.pick-file"), .for("pakkefil"))
      input(.type(.file), .id("pakkefil"), .accept(".json,application/json"))
    }
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      guard let what = answers.choice("what", MeasurePackKind.self), let text = answers.text("file") else {
        throw WebError.malformed
      }
      let catalogue = try visit.measureShelf().catalogue
      let check = PackCheck(text: text, t: visit.t)
      let found = what == .texts ? check.texts(catalogue) : check.courses(catalogue)
      let faults = found.faults.map { FieldError("file", $0) }
      guard let title = found.title, faults.isEmpty else { throw FieldErrors(faults) }
      let right = answers.text("right")
      if what == .texts, right == nil, found.isLicensed {
        throw FieldError("right", visit.t("measures.right-missing"))
      }
      try await visit.fileInDepartment(
        MeasurePackTaken(
          id: visit.act.rawValue, what: what, title: title, right: right ?? found.right,
          file: MeasureFile(text: text)))
      return .saved(Places.setupMeasures())
    }
  }

  private static let dropping = Form("measure-pack-drop", [.text("why", "entry.measure-pack.dropped.why", rows: 2)])

  static func drop(_ visit: Visit, _ id: Slug) throws -> FormPage {
    guard let pack = visit.department.measures.pack(id.rawValue) else { throw WebError.notFound }
    var page = FormPage(
      dropping, title: visit.t("measures.drop-title", ["name": pack.title]), address: Places.setupDropPack(id),
      back: Places.setupMeasures())
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("measures.drop-lead")
    page.button = "measures.drop"
    return page
  }

  static func takeDrop(_ visit: Visit, _ id: Slug) async throws -> Reply {
    try await visit.take(try drop(visit, id)) { answers in
      try await visit.fileInDepartment(MeasurePackDropped(for: id.rawValue, why: answers.text("why")))
      return .saved(Places.setupMeasures())
    }
  }
}
