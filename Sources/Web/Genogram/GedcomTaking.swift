import CaseFile
import HTML
import Hummingbird
import Kinship

// Taking in, giving back, and fetching.
extension GedcomPage {
  /// The preview's form: shown again with other choices, or taken.
  static func take(_ room: CaseVisit) async throws -> Reply {
    guard let bytes = room.form["fil"].flatMap(unpacked), !bytes.isEmpty, bytes.count <= GedcomImport.mostBytes else {
      return page(room, room.t("gedcom.no-file"))
    }
    guard room.form["_gem"] != nil else { return preview(room, bytes) }
    let root = room.form["barn"].flatMap { $0.isEmpty ? nil : KinID($0) }
    let steps = room.form["led"].flatMap(Int.init)
    guard let steps, GedcomImport.steps.contains(steps) else {
      return preview(room, bytes, room.t("gedcom.steps.wrong"))
    }
    let read = GedcomImport(bytes, root: root, steps: steps)
    if read.isEmpty { return page(room, room.t("gedcom.empty")) }
    if read.isTooMany {
      return preview(
        room, bytes,
        room.t("gedcom.too-many", ["count": String(read.chosen.count), "most": String(GedcomImport.most)]))
    }
    // What can't be so isn't drawn: the file stays with the person, with what is wrong in it.
    if let impossible = read.problems.first(where: { $0.weight == .impossible && $0.key != .unknownPerson }) {
      return preview(
        room, bytes,
        room.t("gedcom.impossible", ["what": KinWords(read.reading.tree, room.t).problem(impossible)]))
    }
    let content = read.content(room.act.rawValue, child: room.file.family.child, room.t("genogram.unnamed"))
    do {
      try await KinCheck(room).write([content], at: "fil")
    } catch let error as FieldError {
      // Of the file and what is drawn already, taken together.
      return preview(room, bytes, room.t("gedcom.impossible", ["what": error.message]))
    }
    return .saved(room.keeping(Places.genogram(room.id)))
  }

  private static func file(_ room: CaseVisit, _ id: Slug) throws -> Record<FamilyFileTaken> {
    guard let file = room.file.genograms.files.last(where: { $0.content.id == id.rawValue }) else {
      throw WebError.notFound
    }
    return file
  }

  static func returnPage(_ room: CaseVisit, _ id: Slug) throws -> FormPage {
    let (t, file) = (room.t, try file(room, id))
    var page = FormPage(
      Form("gedcom-return", [.line("why", "genogram.erase.why")]), title: t("gedcom.return"),
      address: room.keeping(Places.gedcomReturn(Two(room.id, id))), back: room.keeping(Places.gedcom(room.id)))
    page.about = [room.id.rawValue, id.rawValue]
    page.lead = t(
      "gedcom.return.lead", ["date": t.date(file.day), "count": String(file.content.persons.count)])
    page.button = "genogram.erase.button"
    return page
  }

  static func takeReturn(_ room: CaseVisit, _ id: Slug) async throws -> Reply {
    try await room.take(returnPage(room, id)) { answers in
      try await room.write(FamilyFileReturned(for: id.rawValue, why: answers.text("why")), at: .at(room.now))
      return .saved(room.keeping(Places.genogram(room.id)))
    }
  }

  /// The genogram as a file. That it left the house is an entry of the case, with how many stand nameless in it.
  static func give(_ room: CaseVisit, _ version: Slug) async throws -> Reply {
    guard let version = GedcomFile.Version(rawValue: version.rawValue) else { throw WebError.notFound }
    let export = GedcomExport(try await room.kinTree(), version)
    try await room.write(
      FamilyFileGiven(version: version.rawValue, persons: export.persons, masked: export.masked),
      at: .at(room.now))
    return Reply(
      status: .ok,
      headers: [
        .contentType: version == .v70 ? "text/vnd.familysearch.gedcom" : "application/octet-stream",
        .contentDisposition: "attachment; filename=\"genogram.ged\"", .cacheControl: "no-store",
      ], body: export.bytes)
  }
}

extension Routes {
  static let gedcom: [Route] = [
    .caseGet(Places.gedcom, .readCase) { room in GedcomPage.page(room) },
    .caseFile(Places.gedcom, .writeContact, largest: GedcomImport.mostBytes) { room, sent in
      try await GedcomPage.look(room, sent.bytes, isTooBig: sent.isTooBig)
    },
    .casePost(Places.gedcomTake, .writeContact) { room in try await GedcomPage.take(room) },
    .casePost(Places.gedcomFile, .writeContact) { room, at in try await GedcomPage.give(room, at.second) },
    .caseGet(Places.gedcomReturn, .writeContact) { room, at in
      try await room.show(GedcomPage.returnPage(room, at.second))
    },
    .casePost(Places.gedcomReturn, .writeContact) { room, at in
      try await GedcomPage.takeReturn(room, at.second)
    },
  ]
}
