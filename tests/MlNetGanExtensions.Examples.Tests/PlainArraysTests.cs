namespace MlNetGanExtensions.Examples.Tests;

/// <summary>The example for arrays runs as it stands.</summary>
public sealed class PlainArraysTests
{
    [Fact]
    public void The_example_fills_classifies_saves_and_loads()
    {
        string output = ExampleRun.Output("PlainArrays.dll");

        output.Should().MatchRegex("""
            ^The first new row lacked cell [0-7]; it was filled with -?\d\.\d\d\.
            [89]\d of 100 new rows got their class\. The models are in (.+)\.
            $
            """);
        string folder = output[(output.IndexOf("are in ", StringComparison.Ordinal) + 7)..].Trim().TrimEnd('.');
        Directory.GetFiles(folder).Should().HaveCount(2);
        Directory.Delete(folder, recursive: true);
    }
}
