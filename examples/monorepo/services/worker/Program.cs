Console.WriteLine("The worker has nothing to do.");
