using System.Text.Json.Nodes;
using Microsoft.ML;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Saving;

namespace MlNetGanExtensions.Boosting;

/// <summary>Counts the votes of the rounds: one number of each in; score and probability out.</summary>
internal sealed class VotesComponent(BoostingAlgorithm algorithm, IReadOnlyList<Vote> votes) : IRowComponent
{
    /// <summary>The name of the content in a model file.</summary>
    public const string Kind = "adaboost-votes/1";

    private const float LeastProbability = 1f / (1 << 23);

    public BoostingAlgorithm Algorithm => algorithm;

    public IReadOnlyList<Vote> Votes => votes;

    public string InputRole => "vote";

    public IReadOnlyList<InputColumn> Inputs { get; } = [.. votes.Select((_, round) => new InputColumn(BoostingColumns.Vote(round), null))];

    public ComponentContent Content => new(
        Kind,
        new JsonObject
        {
            ["algorithm"] = algorithm.ToString(),
            ["columns"] = new JsonArray([.. votes.Select(vote => (JsonNode)JsonValue.Create(vote.Column))]),
            ["kinds"] = new JsonArray([.. votes.Select(vote => (JsonNode)JsonValue.Create(vote.Kind.ToString()))]),
            ["scales"] = new JsonArray([.. votes.Select(vote => (JsonNode)JsonValue.Create(vote.Scale))]),
        },
        []);

    public static VotesComponent Read(ComponentContent content)
    {
        JsonNode Item(string list, int round) => content.Description[list]!.AsArray()[round]!;
        int rounds = content.Description["columns"]!.AsArray().Count;
        return new VotesComponent(
            Enum.Parse<BoostingAlgorithm>(content.Description["algorithm"]!.GetValue<string>()),
            [.. Enumerable.Range(0, rounds).Select(round => new Vote(
                Item("columns", round).GetValue<string>(),
                Enum.Parse<VoteKind>(Item("kinds", round).GetValue<string>()),
                Item("scales", round).GetValue<double>()))]);
    }

    public IReadOnlyList<OutputColumn> Outputs(DataViewSchema schema, IReadOnlyList<DataViewSchema.Column> inputs) =>
        AcGanBinaryComponent.Outputs(schema);

    public Matrix Apply(Matrix rows)
    {
        // Half log-odds are doubled; yes-or-no votes are weighted as they are.
        double divisor = algorithm == BoostingAlgorithm.SammeR ? votes.Count / 2d : votes.Sum(vote => vote.Scale);
        Matrix result = new(rows.Rows, 2);
        for (int row = 0; row < rows.Rows; row++)
        {
            double sum = 0;
            for (int round = 0; round < votes.Count; round++)
            {
                sum += votes[round].Of(rows[row, round]);
            }

            double score = sum / divisor;
            result[row, 0] = (float)score;
            result[row, 1] = Math.Clamp((float)PortableFunctions.Logistic(score), LeastProbability, 1 - LeastProbability);
        }

        return result;
    }
}
