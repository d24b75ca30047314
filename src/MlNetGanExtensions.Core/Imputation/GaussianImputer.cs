using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills missing cells by their expectation under a multivariate normal distribution, given the observed cells of the row.</summary>
/// <remarks>
/// <para>
/// The distribution is estimated by expectation and maximisation from all rows, complete or not (Little and Rubin, Statistical Analysis
/// with Missing Data, section 11.2), with correlations shrunk a little so that columns which follow from each other do no harm.
/// Columns with one long tail go through a logarithm first, so that what they do to each other is nearer to linear; linear relations are all
/// that the distribution knows, and those it uses as well as can be: a baseline that is hard to beat.
/// Filled cells are kept within the range that the column showed while fitting.
/// </para>
/// <para>
/// Cost of a round of the fit, of which there are ten to a hundred: rows × columns² / 2, and (missing cells)³ for each different pattern
/// of missing cells. A row to fill costs columns × observed cells, and (missing cells)³ where its pattern is new.
/// </para>
/// </remarks>
public sealed class GaussianImputer : IImputer
{
    private readonly GaussianEstimation _estimation;
    private readonly bool _reduceSkew;

    /// <summary>Makes an imputer.</summary>
    /// <param name="options">Settings; the defaults when left out. Later changes to the object have no effect.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public GaussianImputer(GaussianImputerOptions? options = null)
    {
        options ??= new GaussianImputerOptions();
        if (options.Shrinkage is double shrinkage && (!(shrinkage >= 0) || !double.IsFinite(shrinkage)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), shrinkage, "The shrinkage must be a finite number of at least 0.");
        }

        if (!(options.Tolerance > 0) || !double.IsFinite(options.Tolerance))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Tolerance, "The tolerance must be a finite number above 0.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumRounds, 1, nameof(options));
        _estimation = new GaussianEstimation(options.Shrinkage, options.Tolerance, options.MaximumRounds);
        _reduceSkew = options.ReduceSkew;
    }

    /// <inheritdoc cref="IImputer.Fit"/>
    /// <exception cref="ArgumentException">
    /// The table cannot be learned from, or columns follow from each other and the shrinkage is too small to part them.
    /// </exception>
    public GaussianImputerModel Fit(Matrix table, CancellationToken cancellation = default)
    {
        ImputationChecks.CheckTrainingTable(table);
        SkewReduction skew = _reduceSkew ? SkewReduction.Fit(table) : SkewReduction.None(table.Columns);
        (GaussianCompletion completion, int rounds) = GaussianCompletion.Fit(table, skew, _estimation, cancellation);
        return new GaussianImputerModel(completion) { Rounds = rounds };
    }

    IFittedImputer IImputer.Fit(Matrix table, CancellationToken cancellation) => Fit(table, cancellation);
}
