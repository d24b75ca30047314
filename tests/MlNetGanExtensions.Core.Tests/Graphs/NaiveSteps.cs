using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Core.Tests.Graphs;

/// <summary>What a run of some stages does, read from the documentation of <see cref="Stage"/> and nothing else.</summary>
internal static class NaiveSteps
{
    /// <returns>The outputs, each as of the last stage that has it, and the new values of the variables that were assigned.</returns>
    public static (Dictionary<Expression, double[,]> Outputs, Dictionary<Variable, double[,]> Variables) Run(IReadOnlyList<Stage> stages)
    {
        NaiveState state = new();
        Dictionary<Expression, double[,]> outputs = [];
        Dictionary<Variable, double[,]> variables = [];
        foreach (Stage stage in stages)
        {
            NaiveEvaluation evaluation = new(state);
            foreach (Expression output in stage.Outputs)
            {
                outputs[output] = evaluation.Of(output);
            }

            foreach (Assignment assignment in stage.Assignments)
            {
                variables[assignment.Variable] = evaluation.Of(assignment.Value);
            }

            foreach (Assignment assignment in stage.Assignments)
            {
                state.Overrides[assignment.Variable] = variables[assignment.Variable];
            }
        }

        return (outputs, variables);
    }
}
