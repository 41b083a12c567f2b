import CaseFile
import Foundation
import HTML
import Hummingbird
import Kinship

/// Family trees as files: a file is read and told line by line, seen before anything is written, and taken in one act;
/// the genogram is fetched as a file.
enum GedcomPage {
  static func page(_ room: CaseVisit, _ problem: String? = nil) -> Reply {
    let t = room.t
    let canWrite = room.may(.writeContact)
    return frame(room, t("gedcom.title"), status: problem == nil ? .ok : .unprocessableContent) {
      if let problem { Notice.problem(problem) }
      if canWrite {
        card(t("gedcom.in"), id: "ind") {
          p(t("gedcom.in.lead"))
          chooser(room)
        }
      }
      if canWrite { giving(room) }
      taken(room)
    }
  }

  private static func giving(_ room: CaseVisit) -> Node {
    let t = room.t
    return card(t("gedcom.out"), id: "ud") {
      p(t("gedcom.out.lead"))
      form(
        .method(.post), .action(room.keeping(Places.gedcomFile(Two(room.id, Slug(rawValue: "7.0"))))),
        .class("kin-compare")
      ) {
        FormToken.field(room.visit.formToken)
        button("GEDCOM 7.0", .type(.submit), .class("button plain"))
        button(
          "GEDCOM 5.5.1", .type(.submit), .class("button plain"),
          .formaction(room.keeping(Places.gedcomFile(Two(room.id, Slug(rawValue: "5.5.1"))))))
      }
    }
  }

  private static func frame(
    _ room: CaseVisit, _ title: String, status: HTTPResponse.Status = .ok, @Markup _ content: () -> Node
  ) -> Reply {
    let way = p(.class("way")) { a("← \(room.t("tools.genogram"))", .href(room.keeping(Places.genogram(room.id)))) }
    return room.page(title, status: status, above: way) { div(.class("kin-page")) { content() } }
  }

  private static func chooser(_ room: CaseVisit) -> Node {
    let t = room.t
    return form(
      .method(.post), .action(room.keeping(Places.gedcom(room.id))), .multipart, .class("stack"), .novalidate
    ) {
      FormToken.field(room.visit.formToken)
      div(.class("field")) {
        label(t("gedcom.file"), .for("f-fil"))
        p(t("gedcom.file.help"), .class("help"))
        input(.type(.file), .id("f-fil"), .name("fil"), .accept(".ged,text/plain"))
      }
      div(.class("actions")) { button(t("gedcom.read"), .type(.submit), .class("button")) }
    }
  }

  /// Trees that came from files, and can go again.
  private static func taken(_ room: CaseVisit) -> Node {
    let (t, files) = (room.t, room.file.genograms.files)
    guard !files.isEmpty, room.may(.writeContact) else { return .empty }
    return card(t("gedcom.taken"), id: "hentet") {
      ul(.class("plain")) {
        for file in files {
          li {
            span(
              t(
                "gedcom.taken.one",
                ["date": t.date(file.day), "count": String(file.content.persons.count)]))
            " "
            a(
              t("gedcom.return"),
              .href(room.keeping(Places.gedcomReturn(Two(room.id, Slug(rawValue: file.content.id))))))
          }
        }
      }
    }
  }
}

// What a file says, before it is taken.
extension GedcomPage {
  /// - Parameter bytes: nil where nothing was sent, or too much.
  static func look(_ room: CaseVisit, _ bytes: [UInt8]?, isTooBig: Bool) async throws -> Reply {
    let t = room.t
    if isTooBig { return page(room, t("gedcom.too-big", ["most": "\(GedcomImport.mostBytes / 1000)"])) }
    guard let bytes, !bytes.isEmpty else { return page(room, t("gedcom.no-file")) }
    return preview(room, bytes)
  }

  static func preview(_ room: CaseVisit, _ bytes: [UInt8], _ problem: String? = nil) -> Reply {
    let t = room.t
    let root = room.form["barn"].flatMap { $0.isEmpty ? nil : KinID($0) }
    let steps = room.form["led"].flatMap(Int.init).flatMap { GedcomImport.steps.contains($0) ? $0 : nil } ?? 3
    let read = GedcomImport(bytes, root: root, steps: steps)
    if read.isEmpty { return page(room, t("gedcom.empty")) }
    return frame(room, t("gedcom.preview"), status: problem == nil ? .ok : .unprocessableContent) {
      if let problem { Notice.problem(problem) }
      p(
        t(
          "gedcom.found",
          [
            "persons": String(read.reading.tree.relatives.count),
            "couples": String(read.reading.tree.partnerships.count),
            "version": read.reading.version.rawValue, "lines": String(read.reading.remarks.count),
          ]), .class("lead"))
      questions(read, t)
      choices(room, read, bytes, steps)
      people(read, t)
      remarks(read, t)
    }
  }

  private static func questions(_ read: GedcomImport, _ t: Words) -> Node {
    guard !read.problems.isEmpty else { return .empty }
    let words = KinWords(read.reading.tree, t)
    return section(.class("notice soon"), .aria("labelledby", "spoerg")) {
      h2(t("gedcom.ask", count: read.problems.count), .id("spoerg"))
      p(t("gedcom.ask.lead"))
      ul(.class("kin-lines")) { for problem in read.problems.prefix(50) { li(words.problem(problem)) } }
    }
  }

  /// Who of the file is the child, and how far around it. The file itself comes along in the form: nothing is kept
  /// until it is taken.
  private static func choices(_ room: CaseVisit, _ read: GedcomImport, _ bytes: [UInt8], _ steps: Int) -> Node {
    let t = room.t
    let words = KinWords(read.reading.tree, t)
    return form(
      .method(.post), .action(room.keeping(Places.gedcomTake(room.id))), .class("stack"), .novalidate,
      .autocomplete("off")
    ) {
      FormToken.field(room.visit.formToken)
      input(.type(.hidden), .name("_act"), .value(room.services.newID()))
      input(.type(.hidden), .name("fil"), .value(Self.packed(bytes)))
      div(.class("field")) {
        label(t("gedcom.child"), .for("f-barn"))
        p(t("gedcom.child.help"), .class("help"))
        select(.id("f-barn"), .name("barn")) {
          option(t("gedcom.child.none"), .value(""))
          for one in read.reading.tree.relatives.prefix(5_000) {
            option(
              [words.name(one.id), words.date(one.birth)].compactMap { $0 }.joined(separator: ", "),
              .value(one.id.rawValue), .selected(one.id == read.root))
          }
        }
      }
      div(.class("field")) {
        label(t("gedcom.steps"), .for("f-led"))
        p(t("gedcom.steps.help"), .class("help"))
        input(
          .type(.number), .id("f-led"), .name("led"), .min("1"), .max("6"), .value(String(steps)), .inputmode("numeric")
        )
      }
      p(
        t(
          read.isTooMany ? "gedcom.too-many" : "gedcom.chosen",
          ["count": String(read.chosen.count), "most": String(GedcomImport.most)]))
      div(.class("actions")) {
        button(t("gedcom.take"), .type(.submit), .name("_gem"), .value("1"), .class("button"))
        button(t("gedcom.again"), .type(.submit), .class("button plain"))
        a(t("form.cancel"), .href(room.keeping(Places.gedcom(room.id))))
      }
    }
  }

  private static func people(_ read: GedcomImport, _ t: Words) -> Node {
    let words = KinWords(read.reading.tree, t)
    let tree = read.reading.tree
    return card(t("gedcom.people"), id: "personer") {
      stackingTable(
        t("gedcom.people"), heads: [t("network.head.who"), t("genogram.head.born"), t("genogram.head.died")],
        rows: read.chosen.prefix(GedcomImport.most).map { id in
          [
            .text(words.name(id)), .text(words.date(tree[id]?.birth) ?? "–"),
            .text(words.date(tree[id]?.death) ?? (tree[id]?.isDead == true ? t("genogram.said.dead") : "–")),
          ]
        })
    }
  }

  /// Line by line what isn't understood, or has no place here.
  private static func remarks(_ read: GedcomImport, _ t: Words) -> Node {
    let all = read.reading.remarks
    guard !all.isEmpty else { return p(t("gedcom.all-understood")) }
    return card(t("gedcom.remarks", count: all.count), id: "linjer") {
      p(t("gedcom.remarks.lead"), .class("quiet"))
      div(.class("kin-lines"), .tabindex(0), .role("group"), .aria("labelledby", "linjer")) {
        stackingTable(
          t("gedcom.remarks", count: all.count),
          heads: [t("gedcom.line"), t("gedcom.what"), t("gedcom.why"), t("gedcom.says")],
          rows: all.prefix(1_000).map { remark in
            [
              .text(remark.line == 0 ? "–" : String(remark.line)), .text(remark.path),
              .text(t("gedcom.reason.\(remark.reason.rawValue)")),
              code(NetworkDrawing.short(remark.value, 200)),
            ]
          })
      }
      if all.count > 1_000 { p(t("gedcom.remarks.more", count: all.count - 1_000)) }
    }
  }

  /// As text that a form can carry as it is, letter by letter.
  static func packed(_ bytes: [UInt8]) -> String {
    let text = Data(bytes).base64EncodedString()
    return text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func unpacked(_ text: String) -> [UInt8]? {
    var plain = text.replacing("-", with: "+").replacing("_", with: "/")
    plain += String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: plain).map { [UInt8]($0) }
  }
}
