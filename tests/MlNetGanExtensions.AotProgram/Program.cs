using MlNetGanExtensions.AotProgram;

// Prints checksums of what the library computes. The tests publish it as a native program and compare the lines with their own.
foreach (string line in Checksums.Compute())
{
    Console.WriteLine(line);
}
