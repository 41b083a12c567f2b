import CaseFile
import HTML
import Kinship

/// Two on the drawing are the same person; and two after all.
enum JoinForms {
  static func page(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, one) = (room.t, try RelativeForms.person(room, family, id))
    let name = one.name?.full ?? t("genogram.unnamed")
    let others = family.tree.resolved.relatives.filter { $0.id != one.id && $0.id != family.child }
      .map { Field.Option($0.id.rawValue, text: $0.name?.full ?? t("genogram.unnamed")) }
    var page = FormPage(
      Form("genogram-join", [.select("same", "genogram.join.same", others).needed()]),
      title: t("genogram.join.title", ["name": name]),
      address: room.inGenogram(Places.genogramJoin(room.id, Slug(rawValue: one.id.rawValue))),
      back: room.genogramPage(one.id.rawValue))
    page.about = [room.id.rawValue, one.id.rawValue]
    page.seen = room.file.version
    page.lead = t("genogram.join.lead")
    page.button = "genogram.join.button"
    return page
  }

  static func take(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let one = try RelativeForms.person(room, family, id)
    return try await room.take(page(room, family, id)) { answers in
      guard let same = answers.choice("same") else {
        throw FieldError("same", room.t("form.error.missing", ["label": room.t("genogram.join.same")]))
      }
      let content = RelativesJoined(
        duplicate: same, kept: one.id.rawValue, name: one.name?.full, meeting: room.meeting)
      try await KinCheck(room).write([content], at: "same")
      return .saved(room.genogramPage(one.id.rawValue).at("valgt"))
    }
  }

  private static func joined(_ room: CaseVisit, _ id: Slug) throws -> RelativesJoined {
    guard let join = room.file.genograms.joins.last(where: { $0.duplicate == id.rawValue }) else {
      throw WebError.notFound
    }
    return join
  }

  static func partPage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, join) = (room.t, try joined(room, id))
    var page = FormPage(
      Form("genogram-part", []), title: t("genogram.part.title", ["name": join.name ?? t("genogram.unnamed")]),
      address: room.inGenogram(Places.genogramPart(room.id, id)), back: room.genogramPage(join.kept))
    page.about = [room.id.rawValue, join.duplicate]
    page.seen = room.file.version
    page.lead = t("genogram.part.lead")
    page.button = "genogram.part.button"
    return page
  }

  static func takePart(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let join = try joined(room, id)
    return try await room.take(partPage(room, family, id)) { _ in
      let content = RelativesParted(
        duplicate: join.duplicate, kept: join.kept, name: join.name, meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.genogramPage(join.kept).at("valgt"))
    }
  }
}
