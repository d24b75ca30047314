using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.LoadProgram;
using MlNetGanExtensions.Tests.Rows;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>A program that names no type of this library loads models that have its components in them.</summary>
public sealed class FreshProcessTests : IDisposable
{
    private const string Program = "MlNetGanExtensions.LoadProgram";
    private static readonly string[] OutputColumns = ["X", "Sum", "Positive", "One"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fresh-process-");
    private readonly IDataView _data;
    private readonly DoublingTransformer _typed = new(new DoublingComponent("X", Sample.Size));

    public FreshProcessTests()
    {
        MLContext ml = new(1);
        _data = Sample.View(ml, 40);
        ml.Model.Save(_typed, _data.Schema, ModelPath);
        using FileStream rows = File.Create(RowsPath);
        ml.Data.SaveAsBinary(_data, rows);
    }

    private string ModelPath => Path.Combine(_folder.FullName, "model.zip");

    private string RowsPath => Path.Combine(_folder.FullName, "rows.idv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Plain_loading_gives_the_same_bits()
    {
        // The component of these tests is no kind of the library, so the tests' own assembly adds it when the program starts.
        Dictionary<string, string> hook = new() { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location };
        ProgramRun run = ProgramRun.Dotnet([Dll(AppContext.BaseDirectory), ModelPath, RowsPath, .. OutputColumns], hook);
        run.ExitCode.Should().Be(0, run.All);
        run.Lines.Should().Equal(RowLines.Of(_typed.Transform(_data), OutputColumns));
    }

    [Fact]
    public void The_assembly_is_found_without_help_and_names_a_kind_that_it_does_not_know()
    {
        ProgramRun run = ProgramRun.Dotnet([Dll(AppContext.BaseDirectory), ModelPath, RowsPath, .. OutputColumns]);
        run.ExitCode.Should().Be(1, run.All);
        run.Errors.Should().Contain("ModelFormatException").And.Contain("'doubling/1'");
    }

    [Fact]
    public void A_program_without_the_assembly_is_told_which_one_it_lacks()
    {
        CopyProgramWithout("MlNetGanExtensions");
        ProgramRun run = ProgramRun.Dotnet([Dll(_folder.FullName), ModelPath, RowsPath, .. OutputColumns]);
        run.ExitCode.Should().Be(1, run.All);
        run.Errors.Should().Contain("FileNotFoundException").And.Contain("MlNetGanExtensions, Version=1.0.0.0");
    }

    private static string Dll(string folder) => Path.Combine(folder, Program + ".dll");

    /// <summary>Copies what the program needs, and takes an assembly out of the list by which it finds its assemblies.</summary>
    private void CopyProgramWithout(string assembly)
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            if (Path.GetFileName(file) != assembly + ".dll")
            {
                File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
            }
        }

        string list = Path.Combine(_folder.FullName, Program + ".deps.json");
        JsonNode dependencies = JsonNode.Parse(File.ReadAllText(list))!;
        JsonObject target = dependencies["targets"]!.AsObject().Single().Value!.AsObject();
        string entry = target.Single(library => library.Key.StartsWith(assembly + "/", StringComparison.Ordinal)).Key;
        target.Remove(entry).Should().BeTrue();
        dependencies["libraries"]!.AsObject().Remove(entry).Should().BeTrue();
        target.Single(library => library.Key.StartsWith(Program + "/", StringComparison.Ordinal)).Value!["dependencies"]!.AsObject().Remove(assembly);
        File.WriteAllText(list, dependencies.ToJsonString());
    }
}
