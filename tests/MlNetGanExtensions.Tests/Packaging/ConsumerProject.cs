namespace MlNetGanExtensions.Tests.Packaging;

/// <summary>A program outside the repository that uses the packages as any user's does.</summary>
internal sealed class ConsumerProject
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MlNetGanExtensions" Version="VERSION" />
          </ItemGroup>
        </Project>
        """;

    private const string Code = """
        using Microsoft.ML;
        using MlNetGanExtensions;
        using MlNetGanExtensions.Numerics;
        using MlNetGanExtensions.Persistence;

        MLContext ml = new(1);
        IDataView data = ml.Data.LoadFromEnumerable(new[] { new Row() });
        ITransformer model = ml.Model.Load(args[0], out _);
        Console.WriteLine(typeof(GanCatalog).Assembly.GetName().Version);
        Console.WriteLine(new Matrix(2, 3).Columns);
        Console.WriteLine(string.Join(' ', model.GetOutputSchema(data.Schema).Where(column => !column.IsHidden).Select(column => column.Name)));
        try
        {
            ml.Gan().Unwrap(model);
        }
        catch (ModelFormatException exception)
        {
            Console.WriteLine(exception.Message);
        }

        internal sealed class Row
        {
            [Microsoft.ML.Data.VectorType(3)]
            public float[] X { get; set; } = [0, 0, 0];
        }
        """;

    private readonly string _folder;
    private readonly string _output;

    /// <summary>Writes the project.</summary>
    public ConsumerProject(string folder, string feed, string version, string installedPackages)
    {
        _folder = folder;
        _output = Path.Combine(folder, "out");
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), Project.Replace("VERSION", version, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Code);

        // The machine's own sources stay. What is installed is taken from where it is; our packages go to a folder that goes with the test.
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "installed")}" /></config>
              <fallbackPackageFolders><add key="machine" value="{installedPackages}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
            </configuration>
            """);
    }

    public ProgramRun Build() => ProgramRun.Dotnet(
        ["build", _folder, "--output", _output, "--disable-build-servers", "-verbosity:quiet"],
        new Dictionary<string, string> { ["NUGET_PACKAGES"] = "" });

    public ProgramRun Run(params IEnumerable<string> arguments) =>
        ProgramRun.Dotnet([Path.Combine(_output, "Consumer.dll"), .. arguments]);
}
