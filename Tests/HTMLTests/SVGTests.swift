import Testing

@testable import HTML

@Suite struct SVGTests {
  @Test func aDrawingWithALabelIsAPictureAndWithoutOneIsDecoration() {
    let named = SVG.svg(width: 10, height: 5.5, label: "Netværk") { SVG.circle(x: 1, y: 2, radius: 3) }.html
    #expect(named.contains("viewBox=\"0 0 10 5.5\"") && named.contains("role=\"img\" aria-label=\"Netværk\""))
    #expect(SVG.svg(width: 1, height: 1) { Node.empty }.html.contains("aria-hidden=\"true\""))
  }

  @Test(arguments: [
    (1.0, "1"), (-1.25, "-1.25"), (0.05, "0.05"), (2.5, "2.5"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    (-0.004, "0"),
  ]) func numbersAreShort(_ value: Double, _ text: String) {
    #expect(SVG.number(value) == text)
  }
}
