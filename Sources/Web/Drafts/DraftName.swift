/// Which form a draft belongs to: the form's name and, where there is one, the id of what it is about.
struct DraftName: Hashable, Sendable {
  let text: String

  init(form: String, about: [String] = []) { text = ([form] + about).joined(separator: "/") }

  /// Nil for what no form of ours is called.
  init?(_ text: String?) {
    guard let text, (1...200).contains(text.utf8.count),
      text.utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(byte)
      })
    else { return nil }
    self.text = text
  }
}
