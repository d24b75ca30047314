using Microsoft.ML;
using MlNetGanExtensions.LoadProgram;
using MlNetGanExtensions.Tests.Shared;

namespace MlNetGanExtensions.Tests.Saving;

/// <summary>A process that names no type of this library loads a saved model.</summary>
internal static class FreshProcess
{
    /// <summary>The loaded model must give the same values of some columns, to the last bit.</summary>
    public static void ShouldGiveTheSame(MLContext ml, ITransformer model, DataViewSchema inputSchema, IDataView data, params string[] columns)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("fresh-process-");
        try
        {
            string file = Path.Combine(folder.FullName, "model.zip");
            string rows = Path.Combine(folder.FullName, "rows.idv");
            ml.Model.Save(model, inputSchema, file);
            using (FileStream stream = File.Create(rows))
            {
                ml.Data.SaveAsBinary(data, stream);
            }

            ProgramRun run = ProgramRun.Dotnet([Path.Combine(AppContext.BaseDirectory, "MlNetGanExtensions.LoadProgram.dll"), file, rows, .. columns]);
            run.ExitCode.Should().Be(0, run.All);
            run.Lines.Should().Equal(RowLines.Of(model.Transform(data), columns));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
