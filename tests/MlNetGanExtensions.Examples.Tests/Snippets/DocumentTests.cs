using System.Text.RegularExpressions;
using System.Xml.Linq;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Reporting;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>
/// The C# in the texts is the C# of the regions in this folder, which is compiled and run; links lead somewhere; editors find the documentation.
/// </summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.MarkdownFiles];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_block_of_csharp_is_a_region_that_is_compiled(string document)
    {
        foreach (CodeBlock block in CodeBlock.In(Read(document)).Where(block => block.Language == "csharp"))
        {
            SnippetSource.Regions.Should().ContainKey(block.Name, $"this is a block of {document}:\n{block.Code}\n");
            block.Code.Should().Be(SnippetSource.Regions[block.Name], $"'{block.Name}' of {document} is a copy of the region of that name");
        }
    }

    [Fact]
    public void Each_region_stands_in_a_document() =>
        Repository.MarkdownFiles.SelectMany(document => CodeBlock.In(Read(document))).Select(block => block.Name)
            .Should().Contain(SnippetSource.Regions.Keys);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_link_to_a_file_leads_to_one(string document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        IEnumerable<string> files = LinkTarget().Matches(Read(document)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        files.Where(file => !Path.Exists(Path.Combine(folder, file))).Should().BeEmpty();
    }

    [Fact]
    public void CI_runs_the_commands_of_the_README_word_for_word()
    {
        string[] commands = CodeBlock.In(Read("README.md"))
            .First(block => block.Code.Contains("dotnet test", StringComparison.Ordinal)).Code.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string script = Read(Path.Combine(".ci", "run"));

        commands.Should().HaveCount(2).And.OnlyContain(command => script.Contains(command));
    }

    [Theory]
    [InlineData(typeof(Matrix))]
    [InlineData(typeof(GanCatalog))]
    [InlineData(typeof(HtmlReport))]
    public void Libraries_come_with_their_documentation_for_editors(Type type) =>
        XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
            .Should().Contain(member => member.Attribute("name")!.Value == $"T:{type.FullName}");

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex LinkTarget();
}
