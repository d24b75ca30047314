using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Core.Tests.Imputation;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>A fitted model of every kind, and of every form in which a kind keeps other entries. Each is fitted once.</summary>
public static class FittedModels
{
    private const int Columns = 4;

    private static readonly Matrix Table = Imputation.Tables.WithHoles(Skewed(30), 1, 0.2f);

    /// <summary>Small ones: one for each set of entries.</summary>
    private static readonly Dictionary<string, Lazy<object>> SmallModels = new(FittedGenerators.Small)
    {
        ["simple-imputer"] = new(() => new SimpleImputer().Fit(Table)),
        ["chained-imputer"] = new(() => new ChainedImputer().Fit(Table)),
        ["gaussian-imputer"] = new(() => new GaussianImputer().Fit(Table)),
        ["autoencoder-denoising"] = new(() => Autoencoder(new() { HiddenSizes = [3], Members = 2 })),
        ["autoencoder-plain"] = new(() => Autoencoder(new() { HiddenSizes = [3], Members = 1, Form = AutoencoderForm.Plain })),
        ["ac-gan"] = new(() => Gan(new() { HiddenUnits = 3, NoiseSize = 2, Members = 2 })),
        ["ac-gan-unscaled"] = new(() => Gan(new() { HiddenUnits = 3, NoiseSize = 2, Members = 1, Standardize = false }, 3)),
        ["ac-gan-class-logits"] = new(() => Gan(
            new() { HiddenUnits = 3, NoiseSize = 2, Members = 2, Unlabelled = { SourceFromClassLogits = true } }, 3)),
        ["ac-gan-no-generator"] = new(() => Gan(new() { HiddenUnits = 3, Members = 2, AdversarialWeight = 0 })),
    };

    private static readonly Dictionary<string, Lazy<object>> OtherModels = new()
    {
        ["simple-imputer, median"] = new(() => new SimpleImputer(SimpleStatistic.Median).Fit(Table)),
        ["simple-imputer, constant"] = new(() => new SimpleImputer(SimpleStatistic.Constant, -0f).Fit(Table)),
        ["simple-imputer, one column"] = new(() => new SimpleImputer().Fit(Table.SelectColumns([0]))),
        ["chained-imputer, one round"] = new(() => new ChainedImputer(new() { MaximumRounds = 1, Tolerance = 1e-300 }).Fit(Table)),
        ["gaussian-imputer, skew kept"] = new(() => new GaussianImputer(new() { ReduceSkew = false }).Fit(Table)),
        ["gaussian-imputer, one column"] = new(() => new GaussianImputer().Fit(Table.SelectColumns([1]))),
        ["autoencoder, default"] = new(() => Autoencoder(new())),
        ["autoencoder, paper"] = new(() => Autoencoder(StackedAutoencoderOptions.Paper())),
        ["autoencoder, one member"] = new(() => Autoencoder(new() { Members = 1 })),
        ["autoencoder, plain, three members"] = new(() => Autoencoder(new() { Members = 3, Form = AutoencoderForm.Plain })),
        ["autoencoder, no hidden layer"] = new(() => Autoencoder(new() { HiddenSizes = [] })),
        ["ac-gan, default"] = new(() => Gan(new())),
        ["ac-gan, paper"] = new(() => Gan(AcGanOptions.Paper())),
        ["ac-gan, class logits, no generator"] = new(
            () => Gan(new() { AdversarialWeight = 0, Unlabelled = { SourceFromClassLogits = true } })),
    };

    public static TheoryData<string> All => [.. SmallModels.Keys, .. OtherModels.Keys];

    public static TheoryData<string> Small => [.. SmallNames];

    internal static IEnumerable<string> SmallNames => SmallModels.Keys;

    internal static ModelUnderTest Get(string name) =>
        ModelUnderTest.Of((SmallModels.TryGetValue(name, out Lazy<object>? model) ? model : OtherModels[name]).Value);

    /// <summary>Rows to try a model on: one without missing cells, one without any other, and some in between.</summary>
    internal static Matrix Rows(int columns)
    {
        Matrix rows = Imputation.Tables.WithHoles(Imputation.Tables.Correlated(3, 6, columns), 3, 0.5f);
        rows.Row(5).Fill(float.NaN);
        return rows;
    }

    /// <summary>Columns with a tail above, a tail below, and none.</summary>
    private static Matrix Skewed(int rows)
    {
        Matrix table = Imputation.Tables.Correlated(2, rows, Columns);
        for (int row = 0; row < rows; row++)
        {
            table[row, 1] = (table[row, 1] - 5) * (table[row, 1] - 5);
            table[row, 2] = -(table[row, 2] - 15) * (table[row, 2] - 15);
        }

        return table;
    }

    private static StackedAutoencoderModel Autoencoder(StackedAutoencoderOptions options)
    {
        options.Epochs = 2;
        return new StackedAutoencoder(options).Fit(Table);
    }

    private static AcGanModel Gan(AcGanOptions options, int classes = 2)
    {
        options.Epochs = 2;
        int[] labels = [.. Enumerable.Range(0, 30).Select(row => row % classes)];
        return new AcGan(options).Fit(Imputation.Tables.Correlated(4, 30, Columns), labels);
    }
}
