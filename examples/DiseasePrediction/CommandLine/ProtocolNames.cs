namespace MlNetGanExtensions.Examples.DiseasePrediction.CommandLine;

/// <summary>The protocols as the command line and the result files write them.</summary>
internal static class ProtocolNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Protocol>().Select(Of)];

    public static string Of(Protocol protocol) => protocol switch
    {
        Protocol.LeakFree => "leak-free",
        Protocol.Paper => "paper",
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no such protocol."),
    };

    public static Protocol Parse(string name) => Enum.GetValues<Protocol>().Single(protocol => Of(protocol) == name);
}
