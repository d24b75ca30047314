using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.TorchSharp.Tests.Suite;

/// <summary>Whole training steps of every model on libtorch, against the built-in executor.</summary>
public sealed class TrainingTests
{
    [SkippableTheory]
    [MemberData(nameof(Trainings.All), MemberType = typeof(Trainings))]
    public void Every_step_of_a_training_is_that_of_the_built_in_executor(string model)
    {
        LockstepExecutor executor = new(LibTorch.Executor, tolerance: 1e-4);

        Trainings.Run(model, executor);

        executor.Runs.Should().BeGreaterThan(4);
    }

    [SkippableFact]
    public void A_training_on_libtorch_stays_by_that_of_the_built_in_executor()
    {
        (Matrix features, int[] labels) = Blobs.Make(120, 3, seed: 2);
        AcGanOptions options = new() { Members = 1, Epochs = 10, BatchSize = 32, Executor = LibTorch.Executor };
        AcGanModel found = new AcGan(options).Fit(features, labels);
        options.Executor = CpuExecutor.Default;
        AcGanModel expected = new AcGan(options).Fit(features, labels);

        Largest(found.PredictProbabilities(features), expected.PredictProbabilities(features)).Should().BeLessThan(2e-3);
        Largest(found.Generate(1, 20, seed: 3), expected.Generate(1, 20, seed: 3)).Should().BeLessThan(2e-2);
    }

    [SkippableFact]
    public void A_model_trained_on_libtorch_is_saved_and_loaded_by_the_built_in_executor()
    {
        (Matrix features, int[] labels) = Blobs.Make(90, 3, seed: 2);
        AcGanOptions options = new() { Members = 2, Epochs = 2, BatchSize = 32, Executor = LibTorch.Executor };
        AcGanModel model = new AcGan(options).Fit(features, labels);
        using MemoryStream stream = new();
        model.Save(stream);

        stream.Position = 0;
        AcGanModel loaded = AcGanModel.Load(stream);
        stream.Position = 0;
        AcGanModel onLibTorch = AcGanModel.Load(stream, executor: LibTorch.Executor);

        Matrix expected = model.PredictProbabilities(features);
        Largest(loaded.PredictProbabilities(features), expected).Should().BeLessThan(1e-5);
        Largest(onLibTorch.PredictProbabilities(features), expected).Should().Be(0);
    }

    [SkippableFact]
    public void A_model_on_libtorch_may_be_asked_by_several_threads()
    {
        (Matrix features, int[] labels) = Blobs.Make(90, 3, seed: 2);
        AcGanOptions options = new() { Members = 2, Epochs = 2, BatchSize = 32, Executor = LibTorch.Executor, Threads = 2 };
        AcGanModel model = new AcGan(options).Fit(features, labels);
        Matrix expected = model.PredictProbabilities(features);

        double[] differences = new double[16];
        Parallel.For(0, differences.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            differences[i] = Largest(model.PredictProbabilities(features), expected);
        });

        differences.Should().AllBeEquivalentTo(0.0);
    }

    private static double Largest(Matrix found, Matrix expected)
    {
        double largest = 0;
        for (int i = 0; i < expected.Values.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs((double)found.Values[i] - expected.Values[i]));
        }

        return largest;
    }
}
