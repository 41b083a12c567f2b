import Foundation
import Testing

@testable import Web

/// Reads the colours from the style sheet and counts their contrast (WCAG 2.2, 1.4.3: 4.5 for text, 1.4.11: 3 for edges).
@Suite struct ContrastTests {
  private static let texts: [(String, String)] = [
    ("ink", "paper"), ("ink", "sheet"), ("soft", "paper"), ("soft", "sheet"), ("link", "paper"), ("link", "sheet"),
    ("link", "brand-soft"), ("brand-ink", "brand"), ("good-ink", "good"), ("soon-ink", "soon"), ("late-ink", "late"),
    ("calm-ink", "calm"), ("quote-ink", "quote"), ("late-ink", "sheet"), ("late-ink", "paper"), ("focus-ink", "focus"),
    ("ink", "brand-soft"), ("act-ink", "act"),
  ]
  private static let edges: [(String, String)] = [
    ("edge", "sheet"), ("edge", "paper"), ("act", "sheet"), ("focus", "focus-ink"),
  ]

  private func themes() throws -> [[String: String]] {
    let folder = try #require(Bundle.web.url(forResource: "Resources/Static", withExtension: nil))
    let css = try String(contentsOf: folder.appending(path: "naer.css"), encoding: .utf8)
    let parts = css.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
    let light = colours(String(parts[0]))
    return [light, light.merging(colours(parts[1].components(separatedBy: "/* Ground */")[0])) { $1 }]
  }

  private func colours(_ css: String) -> [String: String] {
    Dictionary(
      css.matches(of: /--([a-z-]+): #([0-9a-f]{6});/).map { (String($0.1), String($0.2)) }, uniquingKeysWith: { $1 })
  }

  private func brightness(_ hex: String) -> Double {
    let parts = stride(from: 0, to: 6, by: 2).map { offset -> Double in
      let start = hex.index(hex.startIndex, offsetBy: offset)
      let value = Double(Int(hex[start..<hex.index(start, offsetBy: 2)], radix: 16) ?? 0) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func ratio(_ a: String, _ b: String) -> Double {
    let (a, b) = (brightness(a), brightness(b))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func everyTextCanBeReadInLightAndDark() throws {
    for (index, theme) in try themes().enumerated() {
      for (ink, ground) in Self.texts {
        let found = ratio(try #require(theme[ink]), try #require(theme[ground]))
        #expect(found >= 4.5, "\(index == 0 ? "light" : "dark"): \(ink) on \(ground) is \(found)")
      }
      for (edge, ground) in Self.edges {
        let found = ratio(try #require(theme[edge]), try #require(theme[ground]))
        #expect(found >= 3, "\(index == 0 ? "light" : "dark"): \(edge) on \(ground) is \(found)")
      }
    }
  }
}
