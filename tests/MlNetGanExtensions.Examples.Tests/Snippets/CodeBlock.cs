namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>A fenced block of code in a Markdown file: <c>```csharp name</c>, lines, <c>```</c>.</summary>
/// <param name="Language">The first word after the fence; empty without one.</param>
/// <param name="Name">What follows the language; empty without it.</param>
/// <param name="Code">The lines between the fences.</param>
internal sealed record CodeBlock(string Language, string Name, string Code)
{
    private const string Fence = "```";

    public static IEnumerable<CodeBlock> In(string markdown)
    {
        using IEnumerator<string> lines = markdown.Split('\n').AsEnumerable().GetEnumerator();
        while (lines.MoveNext())
        {
            if (!lines.Current.StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            string[] words = lines.Current[Fence.Length..].Split(' ', 2, StringSplitOptions.TrimEntries);
            List<string> code = [];
            while (lines.MoveNext() && lines.Current != Fence)
            {
                code.Add(lines.Current);
            }

            yield return new CodeBlock(words[0], words.ElementAtOrDefault(1) ?? string.Empty, string.Join('\n', code));
        }
    }
}
