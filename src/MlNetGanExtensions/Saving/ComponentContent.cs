using System.Text.Json.Nodes;

namespace MlNetGanExtensions.Saving;

/// <summary>What is written of a fitted component: data only, no names of types.</summary>
/// <param name="Kind">Which component it is, with the version of its content, as in "imputer/1". A file format: never renamed.</param>
/// <param name="Description">Names of columns, slot names and settings.</param>
/// <param name="Parts">The learned models, each in the core library's own container.</param>
internal sealed record ComponentContent(string Kind, JsonObject Description, IReadOnlyList<byte[]> Parts);
