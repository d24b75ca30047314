namespace MlNetGanExtensions.Imputation;

/// <summary>Settings of <see cref="ChainedImputer"/>.</summary>
public sealed class ChainedImputerOptions
{
    /// <summary>A chain that has not settled by then never will; the bound keeps a model from a file from running without end.</summary>
    internal const int MostRounds = 10_000;

    /// <summary>
    /// Penalty on the squared weights of each regression, for one row and standardised columns; above 0. Null chooses .03, and more where
    /// there are few rows for each column.
    /// </summary>
    public double? Ridge { get; set; }

    /// <summary>The chain has settled when no filled cell moved by more than this many standard deviations in a round.</summary>
    public double Tolerance { get; set; } = 1e-3;

    /// <summary>The most rounds over the columns, while fitting and for a row to fill; 1 to 10,000.</summary>
    public int MaximumRounds { get; set; } = 100;
}
