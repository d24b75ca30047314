using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>Fills missing cells (NaN) of a numeric table by a stacked autoencoder.</summary>
/// <remarks>
/// <para>
/// Default: an ensemble of denoising autoencoders. While training, cells that are known are hidden, singly and in the patterns in which
/// the table itself lacks cells; each network sees the row as <see cref="GaussianImputer"/> completes it, in its units, and the mask of
/// observed cells, and learns through two hidden layers and a linear skip what to add to the expectation of a hidden cell. The
/// loss is the squared error of hidden cells in standard deviations of their column, so rows with holes teach too.
/// Filled cells are kept within the range that the column showed while training.
/// </para>
/// <para>
/// A column without holes while training may have them later. Infinite cells, a column without any cell and a table without rows are
/// named errors. A constant column is filled with its constant. Cost: members × epochs × copies × rows × (hidden units)².
/// </para>
/// </remarks>
public sealed class StackedAutoencoder : IImputer
{
    private readonly StackedAutoencoderOptions _options;

    /// <summary>Makes an imputer.</summary>
    /// <param name="options">Settings; the tuned default when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public StackedAutoencoder(StackedAutoencoderOptions? options = null)
    {
        _options = options ?? new StackedAutoencoderOptions();
        _options.Check();
    }

    /// <summary>Told after each epoch of each member.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Learns from a table; it is not changed.</summary>
    /// <param name="table">Rows × columns; NaN marks a missing cell.</param>
    /// <param name="cancellation">Stops the training between two epochs.</param>
    /// <exception cref="ArgumentException">There are no rows, a cell is infinite, or a column has no cell at all.</exception>
    /// <exception cref="TrainingDivergedException">A loss was no longer finite.</exception>
    public StackedAutoencoderModel Fit(Matrix table, CancellationToken cancellation = default)
    {
        ImputationChecks.CheckTrainingTable(table);
        return _options.Form == AutoencoderForm.Plain
            ? PlainAutoencoderTrainer.Fit(table, _options, Progress, cancellation)
            : DenoisingAutoencoderTrainer.Fit(table, _options, Progress, cancellation);
    }

    IFittedImputer IImputer.Fit(Matrix table, CancellationToken cancellation) => Fit(table, cancellation);
}
