using System.IO.Compression;
using System.Xml.Linq;

namespace MlNetGanExtensions.Tests.Packaging;

/// <summary>What users get: packages that hold what they should and work outside this repository.</summary>
public sealed class PackagingTests(Packages packages) : IClassFixture<Packages>
{
    [SkippableTheory]
    [InlineData("MlNetGanExtensions")]
    [InlineData("MlNetGanExtensions.Core")]
    [InlineData("MlNetGanExtensions.Reporting")]
    [InlineData("MlNetGanExtensions.Csv")]
    public void A_package_has_documentation_a_readme_a_licence_and_symbols(string name)
    {
        RequirePackages();
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(name, "nupkg"));
        package.Entries.Select(entry => entry.FullName).Should().Contain([$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", "README.md"]);
        XElement metadata = Metadata(package);
        Text(metadata, "license").Should().Be("MIT");
        Text(metadata, "readme").Should().Be("README.md");
        Text(metadata, "description").Should().NotBeNullOrWhiteSpace();

        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(name, "snupkg"));
        symbols.Entries.Select(entry => entry.FullName).Should().Contain($"lib/net10.0/{name}.pdb");
    }

    [SkippableFact]
    public void The_package_asks_for_the_core_and_for_ML_NET_5()
    {
        RequirePackages();
        Dependencies("MlNetGanExtensions").Should().Contain("MlNetGanExtensions.Core", packages.Version)
            .And.Contain("Microsoft.ML", "[5.0.1, 6.0.0)");
        Dependencies("MlNetGanExtensions.Core").Should().BeEmpty();
        Dependencies("MlNetGanExtensions.Csv").Should().Contain("MlNetGanExtensions.Core", packages.Version).And.ContainKey("CsvHelper");
    }

    [SkippableFact]
    public void A_program_that_installs_the_packages_builds_and_runs()
    {
        RequirePackages();
        ProgramRun folders = ProgramRun.Dotnet(["nuget", "locals", "global-packages", "--list"]);
        string installed = folders.Output[(folders.Output.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        ConsumerProject consumer = new(packages.NewFolder("consumer"), packages.Feed, packages.Version, installed);

        ProgramRun built = consumer.Build();
        built.ExitCode.Should().Be(0, built.All);
        ProgramRun run = consumer.Run(Path.Combine(AppContext.BaseDirectory, "Saving", "golden", "doubling-1.zip"));

        run.ExitCode.Should().Be(0, run.All);
        run.Lines.Should().HaveCount(4);
        run.Lines[..3].Should().Equal("1.0.0.0", "3", "X Sum Positive One");
        run.Lines[3].Should().Contain("'doubling/1'", "the model was loaded, and the kind that only these tests know was read from it");
    }

    private static XElement Metadata(ZipArchive package)
    {
        using Stream nuspec = package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string? Text(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private Dictionary<string, string> Dependencies(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(name, "nupkg"));
        return Metadata(package).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
    }

    /// <summary>Without its sources a machine cannot restore what packing needs; anything else that goes wrong is a failure.</summary>
    private void RequirePackages()
    {
        string? restoring = packages.Packed.Lines.FirstOrDefault(line => line.Contains("error NU1301", StringComparison.Ordinal));
        Skip.If(restoring is not null, $"The libraries cannot be packed here: {restoring}");
        packages.Packed.ExitCode.Should().Be(0, packages.Packed.All);
    }
}
