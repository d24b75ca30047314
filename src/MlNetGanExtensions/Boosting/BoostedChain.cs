using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Boosting;

/// <summary>
/// Puts the models of the rounds one behind the other. Each sees the input columns as they were before the first; what it says of a row goes
/// to a column of its own, and the last step counts the votes. A chain of plain transformers can be saved like any other.
/// </summary>
internal static class BoostedChain
{
    /// <summary>Makes the chain.</summary>
    /// <param name="input">A view with the columns that the models read, but for the example weights.</param>
    /// <param name="members">The models of the rounds.</param>
    /// <param name="votes">How they vote.</param>
    public static TransformerChain<ITransformer> Build(IDataView input, IReadOnlyList<ITransformer> members, VotesComponent votes)
    {
        // A context of its own: the one of the pipeline may be cancelled by now, and a fitted transformer should not hold on to it.
        TransformsCatalog transforms = new MLContext().Transforms;
        List<ITransformer> steps = [];
        IDataView view = input;
        string[] names = [.. input.Schema.Where(column => !column.IsHidden).Select(column => column.Name)];
        string[] replaced = Replaced(input.Schema, members, names);

        foreach (string name in replaced)
        {
            Add(transforms.CopyColumns(BoostingColumns.Kept(name), name).Fit(view));
        }

        for (int round = 0; round < members.Count; round++)
        {
            Add(members[round]);
            Add(transforms.CopyColumns(BoostingColumns.Vote(round), votes.Votes[round].Column).Fit(view));
            foreach (string name in replaced)
            {
                Add(transforms.CopyColumns(name, BoostingColumns.Kept(name)).Fit(view));
            }
        }

        Add(new VotesTransformer(votes));
        HashSet<string> wanted = [.. names, Classification.ScoreNames.Score, Classification.ScoreNames.Probability, Classification.ScoreNames.PredictedLabel];
        string[] unwanted = [.. view.Schema.Where(column => !column.IsHidden && !wanted.Contains(column.Name)).Select(column => column.Name)];
        Add(transforms.DropColumns(unwanted).Fit(view));
        return new TransformerChain<ITransformer>([.. steps]);

        void Add(ITransformer step)
        {
            steps.Add(step);
            view = step.Transform(view);
        }
    }

    /// <summary>The input columns that some model replaces or takes away.</summary>
    private static string[] Replaced(DataViewSchema input, IReadOnlyList<ITransformer> members, string[] names) =>
    [
        .. names.Where(name => members.Any(member =>
        {
            DataViewSchema output = member.GetOutputSchema(input);
            return output.Count(column => column.Name == name) != input.Count(column => column.Name == name);
        })),
    ];
}
