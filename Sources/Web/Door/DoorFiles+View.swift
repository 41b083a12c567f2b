import CaseFile
import Exchange
import HTML
import Hummingbird

extension DoorFiles {
  static func page(_ visit: DoorVisit, _ problems: [String] = []) -> Reply {
    let (t, worry) = (visit.t, visit.worry)
    let status: HTTPResponse.Status = problems.isEmpty ? .ok : .unprocessableContent
    return DoorFrame.page(visit, t(DoorStep.files.title(for: worry.who)), status: status) {
      DoorQuestion.progress(.files, worry, t)
      if !problems.isEmpty {
        div(.class("notice problem"), .role("alert"), .tabindex(-1), .autofocus()) {
          h2(t("door.files.problems", count: problems.count))
          ul { for problem in problems { li(problem) } }
          if !worry.files.isEmpty { p(t("door.files.others-kept")) }
        }
      }
      form(.method(.post), .action(Places.doorFiles()), .multipart, .class("stack"), .novalidate) {
        DoorQuestion.hidden(visit)
        p(t(DoorStep.files.lead(for: worry.who)), .class("lead"))
        kept(visit)
        if worry.files.count < Attachment.most { chooser(t) }
        div(.class("actions")) {
          button(t("door.next"), .type(.submit), .class("button"))
          button(t("door.back"), .type(.submit), .name("_gaa"), .value("tilbage"), .class("button plain"))
          DoorFrame.language(t)
        }
      }
    }
  }

  private static func kept(_ visit: DoorVisit) -> Node {
    let (t, files) = (visit.t, visit.worry.files)
    guard !files.isEmpty else { return .empty }
    return group {
      h2(t("door.files.kept", count: files.count))
      ul(.class("rows")) {
        for file in files {
          li {
            span(file.name)
            span(size(file.size, t), .class("quiet"))
            button(
              t("door.files.remove"), .type(.submit), .name("_fjern"), .value(file.id.rawValue), .class("link"),
              .aria("label", t("door.files.remove-one", ["name": file.name])))
          }
        }
      }
    }
  }

  private static func chooser(_ t: Words) -> Node {
    div(.class("field")) {
      label(t("door.files.choose"), .for("f-files"))
      p(
        t(
          "door.files.help",
          [
            "number": String(Attachment.most), "each": size(Attachment.mostBytes, t),
            "all": size(Attachment.mostBytesInAll, t),
          ]), .class("help"), .id("f-files-help"))
      input(
        .type(.file), .id("f-files"), .name("files"), .multiple(), .accept(accepted),
        .aria("describedby", "f-files-help"))
      button(t("door.files.add"), .type(.submit), .name("_gaa"), .value("flere"), .class("button plain"))
    }
  }

  private static let accepted =
    (FileKind.allCases.map(\.type) + [".pdf", ".docx", ".odt", ".rtf", ".txt", ".eml", ".heic"]).joined(separator: ",")
}
