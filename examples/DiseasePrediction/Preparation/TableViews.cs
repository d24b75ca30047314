using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Examples.DiseasePrediction.Preparation;

/// <summary>The views of the table that are compared.</summary>
internal static class TableViews
{
    /// <summary>The paper's table 1.</summary>
    public static TableView Mean { get; } = Damaged("mean", "Mean", _ => new SimpleImputer());

    /// <summary>The paper's table 2, with the library's own settings.</summary>
    public static TableView Autoencoder { get; } = Damaged(
        "autoencoder", "Stacked autoencoder", seed => new StackedAutoencoder(new StackedAutoencoderOptions { Seed = seed }));

    /// <summary>The autoencoder as the paper's text has it: only its error is measured.</summary>
    public static TableView PaperAutoencoder { get; } = Damaged(
        "autoencoder-paper",
        "Stacked autoencoder, paper's text",
        seed =>
        {
            StackedAutoencoderOptions options = StackedAutoencoderOptions.Paper();
            options.Seed = seed;
            return new StackedAutoencoder(options);
        });

    /// <summary>Regressions in turns, the cheap strong baseline: only its error is measured.</summary>
    public static TableView Chained { get; } = Damaged("chained", "Chained regressions", _ => new ChainedImputer());

    /// <summary>The columns that every row still has, alone: what the removed ones are worth at all.</summary>
    public static TableView IntactColumns { get; } = new(
        "intact-columns", "Intact columns only", (table, _) => table.Features.SelectColumns(table.IntactColumns), MakeImputer: null);

    /// <summary>The table as it was before anything was removed: the ceiling.</summary>
    public static TableView Complete { get; } = new("complete", "Nothing removed", (table, _) => table.Features, MakeImputer: null);

    private static TableView Damaged(string key, string title, Func<ulong, IImputer> makeImputer) =>
        new(key, title, (_, trial) => trial.Damaged, makeImputer);
}
