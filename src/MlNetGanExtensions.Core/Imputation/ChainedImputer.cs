using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills missing cells by linear regressions of each column on all others, taken in turns until the filled cells settle.</summary>
/// <remarks>
/// <para>
/// The scheme of van Buuren and Groothuis-Oudshoorn, mice: Multivariate Imputation by Chained Equations in R (Journal of Statistical Software
/// 45, 2011), without random draws: every regression is a ridge regression fitted on the rows that have the column. Columns are
/// taken from the one that lacks fewest cells to the one that lacks most; in the first round a column is regressed only on
/// complete columns and on those filled before it, which for a block of missing columns is close to the answer already.
/// </para>
/// <para>
/// A row to fill starts from the means and goes through the fitted regressions in the same turns. Filled cells stay within the range
/// that the column showed while fitting, so the turns cannot run away.
/// </para>
/// <para>
/// Cost of a round of the fit: missing cells × columns² / 2 + columns⁴ / 3; memory: one copy of the table in double precision.
/// For very wide tables <see cref="GaussianImputer"/> is cheaper and as accurate.
/// </para>
/// </remarks>
public sealed class ChainedImputer : IImputer
{
    private readonly double? _ridge;
    private readonly double _tolerance;
    private readonly int _maximumRounds;

    /// <summary>Makes an imputer.</summary>
    /// <param name="options">Settings; the defaults when left out. Later changes to the object have no effect.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public ChainedImputer(ChainedImputerOptions? options = null)
    {
        options ??= new ChainedImputerOptions();
        if (options.Ridge is double ridge && (!(ridge > 0) || !double.IsFinite(ridge)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), ridge, "The ridge penalty must be a finite number above 0.");
        }

        if (!(options.Tolerance > 0) || !double.IsFinite(options.Tolerance))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Tolerance, "The tolerance must be a finite number above 0.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumRounds, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumRounds, ChainedImputerOptions.MostRounds, nameof(options));
        _ridge = options.Ridge;
        _tolerance = options.Tolerance;
        _maximumRounds = options.MaximumRounds;
    }

    /// <inheritdoc cref="IImputer.Fit"/>
    public ChainedImputerModel Fit(Matrix table, CancellationToken cancellation = default)
    {
        ImputationChecks.CheckTrainingTable(table);
        ColumnScaling scaling = ColumnScaling.Fit(table);
        ScaledRange range = ScaledRange.Of(ColumnRange.Fit(table), scaling);
        double ridge = _ridge ?? Math.Max(0.03, GaussianEstimation.Shrinkage(table.Rows, table.Columns));
        ChainedTraining training = new(table, scaling, range, ridge);
        bool settled = false;
        int rounds = 0;
        while (!settled && rounds < _maximumRounds)
        {
            cancellation.ThrowIfCancellationRequested();

            // The first round leaves predictors out, so its moves say nothing about the next.
            bool first = rounds == 0;
            settled = training.RunRound(first) <= _tolerance && !first;
            rounds++;
        }

        ChainedRegressions regressions = training.Regressions();
        return new ChainedImputerModel(scaling, range, regressions, _tolerance, _maximumRounds) { Rounds = rounds, Settled = settled };
    }

    IFittedImputer IImputer.Fit(Matrix table, CancellationToken cancellation) => Fit(table, cancellation);
}
