using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Optimizers;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Imputation;

/// <summary>What the training of both forms of the autoencoder has in common: members side by side, early stopping on rows set aside.</summary>
internal sealed class AutoencoderTraining(StackedAutoencoderOptions options, IProgress<TrainingProgress>? progress)
{
    /// <summary>Trains all members of the ensemble.</summary>
    /// <param name="shape">Sizes of the networks.</param>
    /// <param name="tableRows">Rows of the table; each may stand in several examples.</param>
    /// <param name="copies">Examples of each row: example c × <paramref name="tableRows"/> + r is copy c of row r.</param>
    /// <param name="root">Random numbers; each member has its own.</param>
    /// <param name="optimizer">Makes the optimiser of a member.</param>
    /// <param name="loss">The loss of a network on the examples whose numbers stand in a slot.</param>
    /// <param name="cancellation">Stops the training between two epochs.</param>
    public (AutoencoderNetwork[] Members, TrainingHistory[] Histories) Run(
        AutoencoderShape shape,
        int tableRows,
        int copies,
        RandomStream root,
        Func<Optimizer> optimizer,
        Func<AutoencoderNetwork, IndexSlot, Expression> loss,
        CancellationToken cancellation)
    {
        AutoencoderNetwork[] members = new AutoencoderNetwork[options.Members];
        TrainingHistory[] histories = new TrainingHistory[options.Members];
        SideBySide.Run(
            members.Length,
            options.Threads,
            member =>
            {
                RandomStream stream = root.Child(member);
                AutoencoderNetwork network = new(shape, stream.Child("weights"));

                // Validation rows are set aside with all their copies; otherwise the network would have seen the answer.
                int[] rows = [.. Enumerable.Range(0, tableRows)];
                stream.Child("validation").Shuffle(rows);
                int held = (int)(tableRows * options.ValidationShare);
                int[] validation = Examples(rows.AsSpan(0, held), tableRows, copies);
                int[] training = Examples(rows.AsSpan(held), tableRows, copies);
                members[member] = network;
                histories[member] = Train(
                    network, training, validation, optimizer(), slot => loss(network, slot), stream.Child("order"), cancellation);
            },
            cancellation);
        return (members, histories);
    }

    private TrainingHistory Train(
        AutoencoderNetwork network,
        int[] training,
        int[] validation,
        Optimizer optimizer,
        Func<IndexSlot, Expression> loss,
        RandomStream order,
        CancellationToken cancellation)
    {
        MiniBatches batches = new(new RowCycle(training, order), options.BatchSize, options.Executor, batch =>
        {
            Expression batchLoss = loss(batch.Rows);
            return [new Stage(optimizer.Minimize(batchLoss, network.Variables), batchLoss)];
        });
        TrainingLoop loop = new()
        {
            Epochs = options.Epochs,
            Patience = options.Patience,
            Schedule = options.Schedule,
            Optimizers = [optimizer],
            Progress = progress,
            Cancellation = cancellation,
        };
        return loop.Run(_ => batches.RunEpoch(), validation.Length == 0 ? null : Validation(validation, loss), network.Variables);
    }

    private Func<double> Validation(int[] examples, Func<IndexSlot, Expression> loss)
    {
        IndexSlot slot = new("validation rows", examples.Length);
        examples.CopyTo(slot.Values);
        Expression value = loss(slot);
        ICompiledGraph graph = options.Executor.Compile([new Stage([], value)]);
        return () =>
        {
            graph.Run();
            return graph.Scalar(value);
        };
    }

    private static int[] Examples(ReadOnlySpan<int> rows, int tableRows, int copies)
    {
        int[] examples = new int[rows.Length * copies];
        for (int copy = 0; copy < copies; copy++)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                examples[(copy * rows.Length) + i] = (copy * tableRows) + rows[i];
            }
        }

        return examples;
    }
}
