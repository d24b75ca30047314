using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Checkpoints;

/// <summary>Keeps the state of one training in a store, in the layout of model files.</summary>
/// <param name="store">Where.</param>
/// <param name="name">Under which name.</param>
/// <param name="interval">Epochs between two checkpoints.</param>
/// <param name="identity">What must be the same when it goes on.</param>
/// <param name="state">What the training moves.</param>
internal sealed class Checkpoint(ICheckpointStore store, string name, int interval, TrainingIdentity identity, TrainingState state)
    : ITrainingMemory
{
    private const string Epochs = "epochs-done";
    private const string BestEpoch = "best-epoch";
    private const string Finished = "finished";
    private const string Losses = "losses";
    private const string ValidationLosses = "validation-losses";
    private const string BestLoss = "best-loss";
    private const string Positions = "random-positions";
    private const string Order = "row-order/";
    private const string Next = "next-row/";
    private const string Of = "of/";
    private const string Now = "now/";
    private const string Best = "best/";

    private static readonly ModelKind Kind = new("checkpoint", 1);

    public int Interval => interval;

    public TrainingMoment? Recall(WeightSnapshot best)
    {
        using Stream? stream = store.Open(name);
        return stream is null ? null : ModelFile.Load(stream, ModelFileLimits.Default, Kind, reader => Read(reader, best));
    }

    public void Keep(TrainingMoment moment, WeightSnapshot best)
    {
        ModelFileWriter writer = new(Kind);
        foreach ((string part, string text) in identity.Parts)
        {
            writer.AddText(Of + part, text);
        }

        int epochs = moment.History.Count;
        writer.AddInteger(Epochs, epochs);
        writer.AddInteger(BestEpoch, moment.BestEpoch);
        writer.AddFlag(Finished, moment.Finished);
        writer.AddDoubles(BestLoss, [moment.BestLoss]);
        writer.AddDoubles(Losses, [.. moment.History.Select(epoch => epoch.Loss)], epochs);
        writer.AddDoubles(ValidationLosses, [.. moment.History.Select(epoch => epoch.ValidationLoss)], epochs);
        writer.AddIntegers(Positions, [.. state.Streams.SelectMany(Words)], state.Streams.Count, 2);
        for (int i = 0; i < state.Cycles.Count; i++)
        {
            writer.AddIntegers($"{Order}{i}", state.Cycles[i].Order, state.Cycles[i].Count);
            writer.AddInteger($"{Next}{i}", state.Cycles[i].Place);
        }

        foreach ((string variable, Variable value) in state.Variables)
        {
            writer.AddMatrix(Now + variable, value.Read());
        }

        for (int i = 0; i < best.Values.Count; i++)
        {
            writer.AddMatrix($"{Best}{i}", best.Values[i]);
        }

        using MemoryStream bytes = new();
        writer.Save(bytes);
        store.Write(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private TrainingMoment Read(ModelFileReader reader, WeightSnapshot best)
    {
        foreach ((string part, string text) in identity.Parts)
        {
            string found = reader.ReadText(Of + part);
            if (found != text)
            {
                throw new CheckpointMismatchException(name, part, found, text);
            }
        }

        int epochs = reader.ReadInteger(Epochs, 1, int.MaxValue);
        double[] losses = reader.ReadDoubles(Losses, NumberRule.Any, epochs);
        double[] validationLosses = reader.ReadDoubles(ValidationLosses, NumberRule.Any, epochs);
        TrainingMoment moment = new()
        {
            History = [.. losses.Select((loss, i) => new TrainingProgress(i + 1, 0, loss, validationLosses[i]))],
            BestLoss = reader.ReadDoubles(BestLoss, NumberRule.Any)[0],
            BestEpoch = reader.ReadInteger(BestEpoch, 0, epochs),
            Finished = reader.ReadFlag(Finished),
        };
        int[] positions = reader.ReadIntegers(Positions, int.MinValue, int.MaxValue, state.Streams.Count, 2);
        (int[] Order, int Next)[] cycles = [.. state.Cycles.Select((own, i) =>
            (reader.ReadIntegers($"{Order}{i}", own.Smallest, own.Largest, own.Count), reader.ReadInteger($"{Next}{i}", 0, int.MaxValue)))];
        Matrix[] now = [.. state.Variables.Select(own => ReadLike(reader, Now + own.Name, own.Variable))];
        Matrix[] kept = moment.BestEpoch == 0 ? [] : [.. best.Variables.Select((own, i) => ReadLike(reader, $"{Best}{i}", own))];

        // Only now, when all has been read: a file that is refused changes nothing.
        for (int i = 0; i < now.Length; i++)
        {
            state.Variables[i].Variable.Write(now[i]);
        }

        for (int i = 0; i < state.Streams.Count; i++)
        {
            state.Streams[i].Position = ((ulong)(uint)positions[(2 * i) + 1] << 32) | (uint)positions[2 * i];
        }

        for (int i = 0; i < cycles.Length; i++)
        {
            state.Cycles[i].GoOn(cycles[i].Order, cycles[i].Next);
        }

        best.Take(kept);
        return moment;
    }

    private static Matrix ReadLike(ModelFileReader reader, string entry, Variable variable) =>
        reader.ReadMatrix(entry, NumberRule.Any, variable.Rows, variable.Columns);

    /// <summary>The position of a stream as two words, the lower one first.</summary>
    private static int[] Words(RandomStream stream) => [(int)(uint)stream.Position, (int)(uint)(stream.Position >> 32)];
}
