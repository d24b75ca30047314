using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Data;
using MlNetGanExtensions.Examples.SparkModels.Making;
using MlNetGanExtensions.Examples.SparkModels.Measuring;
using MlNetGanExtensions.Examples.SparkModels.Models;

namespace MlNetGanExtensions.Examples.SparkModels;

/// <summary>The three things that the program does; each gives the exit code.</summary>
internal sealed class Application(IOutput output)
{
    /// <summary>Fits the models and writes what a cluster needs.</summary>
    public int Write(WriteOptions options, CancellationToken cancellation) => ExampleProgram.Run(() =>
    {
        LabelledRows table = LabelledRows.Read(options.Data, options.Label);
        FittedModels.Fit(table, options, cancellation).Write(options.Out);
        output.Line($"{table.Rows.Rows} rows, {table.Columns.Count} columns, classes {string.Join(", ", table.Classes)} of {table.Label}.");
        output.Line($"{ModelFolder.Pipeline}, {ModelFolder.Generator}, {ModelFolder.GeneratorModel} and {ModelFolder.Description} are in {options.Out}.");
    }, output);

    /// <summary>How many rows a second one core scores and makes.</summary>
    public int Measure(MeasureOptions options) => ExampleProgram.Run(() =>
    {
        ModelDescription description = ModelFolder.Read(options.Models);
        LabelledRows table = LabelledRows.Read(options.Data, description.Label).As(description);
        foreach (string file in (string[])[ModelFolder.Pipeline, ModelFolder.Generator])
        {
            TextTable rates = new(
                $"{file}: rows a second and core (ONNX Runtime on one thread, {options.Runs} runs of at least {Format.Number(options.Seconds, 1)} s of the processor)",
                ["rows a batch", "median", "slowest", "fastest"]);
            foreach (int batch in options.Batches)
            {
                Rate rate = Throughput.Measure(Path.Combine(options.Models, file), table, batch, options);
                rates.Add(Text(batch), Text(rate.Median), Text(rate.Slowest), Text(rate.Fastest));
            }

            output.Table(rates);
        }
    }, output);

    /// <summary>Makes a shard of rows without a cluster's software.</summary>
    public int Make(MakeOptions options) => ExampleProgram.Run(() =>
    {
        long rows = ShardMaker.Write(options);
        output.Line($"Shard {options.Shard.Index} of {options.Shard.Count}: {Text(rows)} of {Text(options.Rows)} rows are in {options.Out}.");
    }, output);

    private static string Text(double number) => FormattableString.Invariant($"{number:N0}");
}
