using Microsoft.ML;
using MlNetGanExtensions.Examples.ComparisonClassifiers.MlNet;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>The views of the table that are compared.</summary>
internal static class TableViews
{
    private const string Features = MatrixRows.FeaturesName;

    /// <summary>The paper's table 1.</summary>
    public static TableView Mean { get; } = Damaged("mean", "Mean", (ml, _) => ml.Gan().Imputer(new SimpleImputer(), Features));

    /// <summary>The paper's table 2, with the library's own settings.</summary>
    public static TableView Autoencoder { get; } = Damaged(
        "autoencoder",
        "Stacked autoencoder",
        (ml, seed) => ml.Gan().StackedAutoencoderImputer(Seeded(new StackedAutoencoderImputer.Options(), seed)));

    /// <summary>The autoencoder as the paper's text has it: only its error is measured.</summary>
    public static TableView PaperAutoencoder { get; } = Damaged(
        "autoencoder-paper",
        "Stacked autoencoder, paper's text",
        (ml, seed) => ml.Gan().StackedAutoencoderImputer(Seeded(StackedAutoencoderImputer.Options.Paper(), seed)));

    /// <summary>Regressions in turns, the cheap strong baseline: only its error is measured.</summary>
    public static TableView Chained { get; } = Damaged("chained", "Chained regressions", (ml, _) => ml.Gan().ChainedImputer(Features));

    /// <summary>The columns that every row still has, alone: what the removed ones are worth at all.</summary>
    public static TableView IntactColumns { get; } = new(
        "intact-columns", "Intact columns only", (table, _) => table.Features.SelectColumns(table.IntactColumns), MakeImputer: null);

    /// <summary>The table as it was before anything was removed: the ceiling.</summary>
    public static TableView Complete { get; } = new("complete", "Nothing removed", (table, _) => table.Features, MakeImputer: null);

    private static TableView Damaged(string key, string title, Func<MLContext, ulong, IEstimator<ITransformer>> makeImputer) =>
        new(key, title, (_, trial) => trial.Damaged, makeImputer);

    private static StackedAutoencoderImputer.Options Seeded(StackedAutoencoderImputer.Options options, ulong seed)
    {
        options.Columns = [new InputOutputColumnPair(Features)];
        options.Seed = seed;
        return options;
    }
}
