namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>How regions and blocks are read.</summary>
public sealed class SnippetSourceTests
{
    // Put together here, so that they are not taken for regions of this very file.
    private static readonly string Source = """
        class C
        {
            @region first
            int a;

                int b;
            @endregion
        }
        @region second
        x();
        @endregion

        """.Replace('@', '#');

    [Fact]
    public void Regions_lose_the_blanks_that_all_their_lines_begin_with() =>
        SnippetSource.In(Source).Should().Equal(
            new KeyValuePair<string, string>("first", "int a;\n\n    int b;"), new KeyValuePair<string, string>("second", "x();"));

    [Fact]
    public void Blocks_have_a_language_and_a_name() =>
        CodeBlock.In("text\n```csharp first\nint a;\n\nint b;\n```\n```\nplain\n```\n").Should().Equal(
            new CodeBlock("csharp", "first", "int a;\n\nint b;"), new CodeBlock(string.Empty, string.Empty, "plain"));
}
