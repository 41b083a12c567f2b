import HTML

/// A form that couldn't be answered, with what was typed in it: the page that says what went wrong shows the texts, so
/// that they can be copied.
struct Unanswered: Error {
  let error: any Error
  let form: Submission
  /// The memory that the form takes, for as long as it is needed.
  var part: Holding.Part?
}

extension Submission {
  /// What a person has written, as far as it is worth copying; not the choices, ids and days.
  var longTexts: [String] {
    fields.filter { !$0.name.hasPrefix("_") && $0.isWorthCopying }.map(\.value)
  }
}

extension Submission.Field {
  /// Bytes are asked first: letters take long to count in a long text.
  fileprivate var isWorthCopying: Bool { value.utf8.count > 60 || value.count > 20 || value.contains(" ") }
}

/// Texts that could not be saved, each in a field to copy from.
enum LostTexts {
  static func view(_ texts: [String], why: String, _ t: Words) -> Node {
    section(.class("card")) {
      h2(t("sign-in.lost-title"))
      p(t(why))
      for (index, text) in texts.enumerated() {
        div(.class("field")) {
          label(t("sign-in.lost-text", count: index + 1), .for("lost-\(index)"))
          textarea(text, .id("lost-\(index)"), .readonly(), .rows(6))
        }
      }
    }
  }
}
