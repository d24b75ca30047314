using System.Text.Json;
using MlNetGanExtensions.Examples.SparkModels.Models;
using MlNetGanExtensions.Examples.Tests.Snippets;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Examples.Tests.Spark;

/// <summary>The numbers that the job's tests hold its noise to are those of the library.</summary>
public sealed class DrawTests
{
    [Fact]
    public void The_committed_numbers_are_what_the_streams_of_rows_give()
    {
        string path = Path.Combine(Repository.Root, "examples/Spark/job/tests/golden/draws.json");
        using JsonDocument golden = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = golden.RootElement;
        root.GetProperty("purpose").GetString().Should().Be(FittedModels.Stream);
        RandomStream parent = new RandomStream(root.GetProperty("seed").GetUInt64(), FittedModels.Stream).Child(root.GetProperty("class").GetInt32());

        root.GetProperty("rows").GetArrayLength().Should().Be(4);
        foreach ((int place, JsonElement row) in root.GetProperty("rows").EnumerateArray().Index())
        {
            RandomStream stream = parent.Child(row.GetInt64());
            float[] normal = Numbers(root.GetProperty("normal")[place]);
            float[] gumbel = Numbers(root.GetProperty("gumbel")[place]);
            float[] drawn = new float[normal.Length];
            stream.FillNormal(drawn);
            drawn.Should().Equal(normal);
            drawn = new float[gumbel.Length];
            stream.FillGumbel(drawn);
            drawn.Should().Equal(gumbel);
            stream.NextDouble().Should().Be(root.GetProperty("uniform")[place].GetDouble());
        }
    }

    private static float[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetSingle())];
}
