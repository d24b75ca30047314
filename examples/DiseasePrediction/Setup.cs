using MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;
using MlNetGanExtensions.Examples.DiseasePrediction.Data;
using MlNetGanExtensions.Examples.DiseasePrediction.Preparation;
using MlNetGanExtensions.Examples.DiseasePrediction.Trials;

namespace MlNetGanExtensions.Examples.DiseasePrediction;

/// <summary>What every part of a run needs: the wishes of the user, the table, and the trials over its rows.</summary>
internal sealed class Setup
{
    public Setup(RunOptions options, LabelledTable table, IReadOnlyList<Trial> trials)
    {
        Options = options;
        Table = table;
        Trials = trials;
        Preparations = new Preparations(table, trials, options.Seed);
    }

    public RunOptions Options { get; }

    public LabelledTable Table { get; }

    public IReadOnlyList<Trial> Trials { get; }

    /// <summary>The scalers and imputers, fitted when they are first asked for.</summary>
    public Preparations Preparations { get; }

    /// <summary>Reads the committed table with its committed trials, or another table and draws trials over it.</summary>
    /// <exception cref="CellFormatException">A cell of a file cannot be used.</exception>
    /// <exception cref="InvalidDataException">The table or the number of trials does not allow the experiment.</exception>
    public static Setup Load(RunOptions options)
    {
        LabelledTable table = LabelledTable.Read(options.Data ?? CommittedData.Table, options.Label).RequireLabels();
        return new Setup(options, table, options.Data is null
            ? CommittedTrials.Read(table, options.Trials)
            : DrawnTrials.Draw(table, options.Trials, options.Seed));
    }
}
