using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The variables of a network, each under its name.</summary>
internal static class VariableEntries
{
    /// <param name="writer">Receives the entries.</param>
    /// <param name="prefix">Stands before all names.</param>
    /// <param name="variables">What to write.</param>
    /// <param name="owner">Whose they are, for the message.</param>
    /// <exception cref="InvalidOperationException">A number is not finite.</exception>
    public static void AddVariables(this ModelFileWriter writer, string prefix, IEnumerable<Variable> variables, string owner)
    {
        foreach (Variable variable in variables)
        {
            Matrix value = variable.Read();
            if (!value.Values.ToArray().All(float.IsFinite))
            {
                throw new InvalidOperationException(
                    $"The model cannot be saved: '{variable.Name}' of {owner} holds numbers that are not finite.");
            }

            writer.AddMatrix(prefix + variable.Name, value);
        }
    }
}
