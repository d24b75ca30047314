using Microsoft.ML.OnnxRuntime;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;
using MlNetGanExtensions.Examples.SparkModels.Data;

namespace MlNetGanExtensions.Examples.SparkModels.Measuring;

/// <summary>Times a model on one core, as a task of a cluster runs it.</summary>
internal static class Throughput
{
    /// <param name="path">The model.</param>
    /// <param name="table">Rows to score.</param>
    /// <param name="batch">Rows that go in at once.</param>
    /// <param name="options">How often, and for how long.</param>
    public static Rate Measure(string path, LabelledRows table, int batch, MeasureOptions options)
    {
        // A task has one core: threads of its own would only fight with the other tasks of the machine.
        using SessionOptions settings = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using InferenceSession session = new(File.ReadAllBytes(path), settings);
        using BatchInputs inputs = BatchInputs.Of(session, table, batch);
        using RunOptions run = new();
        RunFor(TimeSpan.Zero);
        return Rate.Of(Enumerable.Range(0, options.Runs).Select(_ => RunFor(TimeSpan.FromSeconds(options.Seconds))).ToArray());

        double RunFor(TimeSpan least)
        {
            // Time of the processor, not of the clock: a machine that does other things too measures the same.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long rows = 0;
            TimeSpan elapsed;
            do
            {
                session.Run(run, inputs.Values, session.OutputNames).Dispose();
                rows += batch;
                elapsed = Environment.CpuUsage.TotalTime - start;
            }
            while (elapsed < least);
            return rows / elapsed.TotalSeconds;
        }
    }
}
