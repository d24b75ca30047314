using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Classification;
using MlNetGanExtensions.Core.Tests.Generation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;
using ImputationTables = MlNetGanExtensions.Core.Tests.Imputation.Tables;

namespace MlNetGanExtensions.TorchSharp.Tests.Suite;

/// <summary>A short training of every model, and what the trained model says: a new model is one line here.</summary>
public static class Trainings
{
    private static readonly Dictionary<string, Func<IGraphExecutor, Matrix>> Makers = new()
    {
        ["ac-gan"] = executor => Classify(new AcGanOptions(), executor),
        ["paper's ac-gan"] = executor => Classify(AcGanOptions.Paper(), executor),
        ["gan"] = executor => Generate(new TabularGan(Small(new TabularGanOptions(), executor))),
        ["article's gan"] = executor => Generate(new TabularGan(Small(TabularGanOptions.Article(), executor))),
        ["conditional gan"] = executor => Generate(new ConditionalTabularGan(Small(new ConditionalTabularGanOptions(), executor))),
        ["paper's conditional gan"] = executor => Generate(new ConditionalTabularGan(Small(ConditionalTabularGanOptions.Paper(), executor))),
        ["vae"] = executor => Generate(
            new TabularVae(new TabularVaeOptions { Rounds = 8, HiddenSizes = [8], LatentSize = 3, BatchSize = 16, Executor = executor })),
        ["autoencoder"] = executor => Impute(new StackedAutoencoderOptions { HiddenSizes = [12, 12] }, executor),
        ["paper's autoencoder"] = executor => Impute(StackedAutoencoderOptions.Paper(), executor),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    /// <summary>Trains a model and lets it score, make or complete rows.</summary>
    public static Matrix Run(string name, IGraphExecutor executor) => Makers[name](executor);

    private static Matrix Classify(AcGanOptions options, IGraphExecutor executor)
    {
        options.Members = 1;
        options.Epochs = 5;
        options.BatchSize = 32;
        options.HiddenUnits = 12;
        options.NoiseSize = 5;
        options.Executor = executor;
        (Matrix features, int[] labels) = Blobs.Make(70, 3, seed: 1);
        if (options.Standardize)
        {
            for (int row = 0; row < labels.Length; row += 4)
            {
                // With unlabelled rows in one form and without in the other.
                labels[row] = -1;
            }
        }
        else
        {
            // What the paper's sigmoid can make.
            foreach (ref float cell in features.Values)
            {
                cell = Math.Clamp((cell + 4) / 12, 0, 1);
            }
        }

        AcGanModel model = new AcGan(options).Fit(features, labels);
        return model.PredictProbabilities(features);
    }

    private static Matrix Generate(IRowGenerator generator)
    {
        Matrix rows = DependentRows.Make(60);
        int[] labels = [.. Enumerable.Range(0, rows.Rows).Select(row => row % 2)];
        IFittedRowGenerator fitted = generator.Fit(rows, labels, DependentRows.Layout, [0, 1]);
        return fitted.Generate(1, 20, seed: 3);
    }

    private static Matrix Impute(StackedAutoencoderOptions options, IGraphExecutor executor)
    {
        options.Epochs = 2;
        options.Members = 1;
        options.BatchSize = 32;
        options.Executor = executor;
        Matrix whole = ImputationTables.Correlated(1, 70, 6);
        Matrix table = ImputationTables.WithHoles(whole, 2, 0.2f);
        for (int row = 0; row < 40; row++)
        {
            // Rows without holes, which is what the paper's form learns from.
            whole.Row(row).CopyTo(table.Row(row));
        }

        return new StackedAutoencoder(options).Fit(table).Transform(table);
    }

    private static ConditionalTabularGanOptions Small(ConditionalTabularGanOptions options, IGraphExecutor executor)
    {
        options.Epochs = 1;
        options.LeastSteps = 6;
        options.LatentSize = 5;
        options.BatchSize = 16;
        options.PackedRows = 4;
        options.GeneratorSizes = [8, 8];
        options.CriticSizes = [8, 8];
        options.Executor = executor;
        return options;
    }

    private static TabularGanOptions Small(TabularGanOptions options, IGraphExecutor executor)
    {
        options.Rounds = 5;
        options.LatentSize = 5;
        options.BatchSize = 16;
        options.TrunkSizes = [8];
        options.CategoryBranchSizes = [.. options.CategoryBranchSizes.Select(_ => 6)];
        options.NumericBranchSizes = [.. options.NumericBranchSizes.Select(_ => 6)];
        options.DiscriminatorSizes = [8, 4];
        options.Executor = executor;
        return options;
    }
}
