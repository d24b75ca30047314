using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Copula;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>A fitted generator of every kind, and of every form in which a kind keeps other entries. Each is fitted once.</summary>
internal static class FittedGenerators
{
    /// <summary>A category of three that may be none; a category that never varies; and numbers in all the other slots.</summary>
    public static readonly SlotLayout Layout = new(10, new SlotGroup(0, 2), new SlotGroup(7, 8));

    private const int Rows = 40;

    private static readonly Matrix Table = MakeTable();
    private static readonly int[] Labels = [.. Enumerable.Range(0, Rows).Select(row => row == 5 ? -1 : row % 3 == 0 ? 2 : 0)];
    private static readonly RowWeights Weights = new([.. Enumerable.Range(0, Rows).Select(row => (float)(row % 4))]);

    /// <summary>Small ones: one for each set of entries.</summary>
    public static Dictionary<string, Lazy<object>> Small { get; } = new()
    {
        ["tabular-gan"] = new(() => new TabularGan(Gan(new())).Fit(Table, Labels, Layout, [0, 2])),
        ["tabular-gan-article"] = new(() => new TabularGan(Gan(TabularGanOptions.Article())).Fit(Table, Labels, Layout, [2])),
        ["tabular-gan-alike"] = new(() => new TabularGan().Fit(Table.SelectRows([4, 4]), [0, 0], Layout, [0])),
        ["tabular-vae"] = new(() => Vae(new(), null)),
        ["tabular-vae-weighted"] = new(() => Vae(new() { Noise = 0.5f }, Weights)),
        ["tabular-vae-alike"] = new(() => new TabularVae().Fit(Table.SelectRows([4, 4]), [0, 0], Layout, [0])),
        ["conditional-gan"] = new(() => Conditional(Labels, [0, 2])),
        ["conditional-gan-one-class"] = new(() => Conditional(new int[Rows], [0])),
        ["gaussian-copula"] = new(() => new GaussianCopulaGenerator().Fit(Table, Labels, Layout, [0, 2], Weights)),
        ["gaussian-copula-alike"] = new(() => new GaussianCopulaGenerator().Fit(Table.SelectRows([4, 4]), [0, 0], Layout, [0])),
        ["ac-gan-generator"] = new(() => new AcGanGenerator(new() { HiddenUnits = 3, NoiseSize = 2, Members = 2, Epochs = 2 })
            .Fit(Table, Array.ConvertAll(Labels, label => label / 2), Layout, [0, 1])),
    };

    /// <summary>All that a generator makes, with the conditions that it knows.</summary>
    public static List<Matrix> Results(IFittedRowGenerator generator)
    {
        List<Matrix> results = [.. generator.Classes.Take(3).Select(number => generator.Generate(number, 5, seed: 7))];
        if (generator is ConditionalTabularGanModel conditional)
        {
            results.Add(conditional.Generate(5, 8).Rows);
            results.AddRange(new int?[] { 0, 2, null }.Select(slot => TryGenerate(conditional, slot)).OfType<Matrix>());
        }

        return results;
    }

    /// <summary>Rows with a category; null where the class has never shown it.</summary>
    private static Matrix? TryGenerate(ConditionalTabularGanModel model, int? slot)
    {
        try
        {
            return model.Generate(model.Classes[0], 4, 9, new CategoryCondition(0, slot));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static TabularGanOptions Gan(TabularGanOptions options)
    {
        options.Rounds = 3;
        options.LatentSize = 2;
        options.BatchSize = 8;
        options.TrunkSizes = [3];
        options.CategoryBranchSizes = [.. options.CategoryBranchSizes.Select(_ => 2)];
        options.NumericBranchSizes = [.. options.NumericBranchSizes.Select(_ => 2)];
        options.DiscriminatorSizes = [4];
        return options;
    }

    private static TabularVaeModel Vae(TabularVaeOptions options, RowWeights? weights)
    {
        options.Rounds = 5;
        options.HiddenSizes = [4, 3];
        options.LatentSize = 2;
        options.BatchSize = 8;
        return new TabularVae(options).Fit(Table, Labels, Layout, [0, 2], weights);
    }

    private static ConditionalTabularGanModel Conditional(int[] labels, int[] classes)
    {
        ConditionalTabularGanOptions options = new()
        {
            Epochs = 2,
            LeastSteps = 2,
            LatentSize = 2,
            BatchSize = 8,
            PackedRows = 2,
            GeneratorSizes = [3, 2],
            CriticSizes = [4],
            Retries = 3,
        };
        return new ConditionalTabularGan(options).Fit(Table, labels, Layout, classes, Weights);
    }

    private static Matrix MakeTable()
    {
        RandomStream stream = new(5, "table of fitted generators");
        Matrix table = new(Rows, Layout.Columns);
        for (int row = 0; row < Rows; row++)
        {
            int state = stream.NextInt32(4);
            if (state < 3)
            {
                table[row, state] = 1;
            }

            table[row, 3] = stream.NextSingle() + state;
            table[row, 4] = row % 5 == 0 ? float.NaN : 100 * stream.NextInt32(50);
            table[row, 5] = (row % 3) switch { 0 => 1.5f, 1 => 2.5f, _ => 7 };
            table[row, 6] = row % 4 == 1 ? float.NaN : 7;
            table[row, 8] = 1;
            table[row, 9] = 3.25f;
        }

        return table;
    }
}
