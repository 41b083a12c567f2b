/// What stands before the content of a part: the field's name and, for a file, the name it was sent with. The media
/// type that the browser claims is not read: what a file is, its bytes say.
struct MultipartHead: Hashable, Sendable {
  let name: String
  /// Nil for an ordinary field; empty where no file was chosen.
  let fileName: String?

  init(name: String, fileName: String? = nil) {
    self.name = name
    self.fileName = fileName
  }

  /// Nil where there is no line that says which field it is.
  init?(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].lowercased().trimmingSpaces == "content-disposition"
      else { continue }
      let value = String(line[line.index(after: colon)...])
      guard value.trimmingSpaces.lowercased().hasPrefix("form-data"), let name = Self.parameter("name", of: value)
      else { return nil }
      self.init(name: name, fileName: Self.parameter("filename", of: value))
      return
    }
    return nil
  }

  /// `form-data; name="x"; filename="a.pdf"`: browsers write quotes and line ends in names as `%22`, `%0D` and `%0A`.
  static func parameter(_ wanted: String, of text: String) -> String? {
    var rest = text[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let name = String(rest[..<equals]).lowercased().trimmingSpaces
      rest = rest[rest.index(after: equals)...]
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        var isClosed = false
        while let next = rest.first {
          rest = rest.dropFirst()
          if next == "\"" {
            isClosed = true
            break
          }
          // A backslash before a quote or a backslash; any other is part of a name, as in C:\brev.pdf.
          if next == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
            value.append(escaped)
            rest = rest.dropFirst()
          } else {
            value.append(next)
          }
        }
        guard isClosed else { return nil }
      } else {
        value = String(rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" })
        rest = rest.dropFirst(value.count)
      }
      if name == wanted {
        return value.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
      }
    }
    return nil
  }
}
