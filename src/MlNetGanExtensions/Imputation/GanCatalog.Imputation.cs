using Microsoft.ML;
using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions;

public sealed partial class GanCatalog
{
    /// <summary>Makes an imputer that fills missing cells (NaN) by stacked autoencoders.</summary>
    /// <param name="outputColumnName">Where the result goes; it may replace the input.</param>
    /// <param name="inputColumnName">A known-size vector of Single, or a Single; null takes <paramref name="outputColumnName"/>.</param>
    /// <param name="members">Networks that are averaged.</param>
    /// <param name="epochs">The most passes over the training rows.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <seealso cref="Imputation.StackedAutoencoderImputer"/>
    public StackedAutoencoderImputer StackedAutoencoderImputer(
        string outputColumnName, string? inputColumnName = null, int members = 5, int epochs = 30) =>
        StackedAutoencoderImputer(new StackedAutoencoderImputer.Options
        {
            Columns = [Pair(outputColumnName, inputColumnName)],
            Members = members,
            Epochs = epochs,
        });

    /// <summary>Makes an imputer that fills missing cells (NaN) by stacked autoencoders, which see all columns together.</summary>
    /// <param name="columns">The columns: known-size vectors of Single, or Single.</param>
    /// <exception cref="ArgumentNullException">The columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    /// <seealso cref="Imputation.StackedAutoencoderImputer"/>
    public StackedAutoencoderImputer StackedAutoencoderImputer(InputOutputColumnPair[] columns) =>
        StackedAutoencoderImputer(new StackedAutoencoderImputer.Options { Columns = columns });

    /// <summary>Makes an imputer that fills missing cells (NaN) by stacked autoencoders.</summary>
    /// <param name="options">All settings; they are copied.</param>
    /// <exception cref="ArgumentNullException">The options, the executor, the columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="Imputation.StackedAutoencoderImputer"/>
    public StackedAutoencoderImputer StackedAutoencoderImputer(StackedAutoencoderImputer.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new StackedAutoencoderImputer(Context, options);
    }

    /// <summary>Makes an imputer that fills missing cells (NaN) by regressions in turns; it draws no random numbers and is quick.</summary>
    /// <param name="outputColumnName">Where the result goes; it may replace the input.</param>
    /// <param name="inputColumnName">A known-size vector of Single, or a Single; null takes <paramref name="outputColumnName"/>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <seealso cref="Imputation.ChainedImputer"/>
    public ImputerEstimator ChainedImputer(string outputColumnName, string? inputColumnName = null) =>
        ChainedImputer(new ImputerEstimator.Options { Columns = [Pair(outputColumnName, inputColumnName)] });

    /// <summary>Makes an imputer that fills missing cells (NaN) by regressions in turns, which see all columns together.</summary>
    /// <param name="columns">The columns: known-size vectors of Single, or Single.</param>
    /// <exception cref="ArgumentNullException">The columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    /// <seealso cref="Imputation.ChainedImputer"/>
    public ImputerEstimator ChainedImputer(InputOutputColumnPair[] columns) =>
        ChainedImputer(new ImputerEstimator.Options { Columns = columns });

    /// <summary>Makes an imputer that fills missing cells (NaN) by regressions in turns.</summary>
    /// <param name="options">The columns; they are copied.</param>
    /// <param name="settings">Settings of the regressions; the defaults when left out.</param>
    /// <exception cref="ArgumentNullException">The options, the columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <seealso cref="Imputation.ChainedImputer"/>
    public ImputerEstimator ChainedImputer(ImputerEstimator.Options options, ChainedImputerOptions? settings = null) =>
        Imputer(new ChainedImputer(settings), options);

    /// <summary>Makes an estimator of any imputer of the core library, such as <see cref="GaussianImputer"/> or one of your own that can be saved.</summary>
    /// <param name="imputer">What learns.</param>
    /// <param name="outputColumnName">Where the result goes; it may replace the input.</param>
    /// <param name="inputColumnName">A known-size vector of Single, or a Single; null takes <paramref name="outputColumnName"/>.</param>
    /// <exception cref="ArgumentNullException">The imputer or the name is null.</exception>
    public ImputerEstimator Imputer(IImputer imputer, string outputColumnName, string? inputColumnName = null) =>
        Imputer(imputer, new ImputerEstimator.Options { Columns = [Pair(outputColumnName, inputColumnName)] });

    /// <summary>Makes an estimator of any imputer of the core library.</summary>
    /// <param name="imputer">What learns.</param>
    /// <param name="options">The columns; they are copied.</param>
    /// <exception cref="ArgumentNullException">The imputer, the options, the columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    public ImputerEstimator Imputer(IImputer imputer, ImputerEstimator.Options options)
    {
        ArgumentNullException.ThrowIfNull(imputer);
        ArgumentNullException.ThrowIfNull(options);
        return new ImputerEstimator(Context, imputer, options);
    }

    private static InputOutputColumnPair Pair(string outputColumnName, string? inputColumnName)
    {
        ArgumentNullException.ThrowIfNull(outputColumnName);
        return new InputOutputColumnPair(outputColumnName, inputColumnName);
    }
}
